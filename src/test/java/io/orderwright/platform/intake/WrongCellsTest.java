package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.security.RunningApplication;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever stands in whichever cell of whichever file: the file is answered row by row, and its reading never breaks. */
@Tag("doors")
@RunningApplication
class WrongCellsTest {

    private static final List<String> WRONG = List.of(
            "",
            "   ",
            "x".repeat(600),
            "☃ no such thing",
            "-1",
            "0",
            "0.000000001",
            "1e400",
            "99999999999999999999999999",
            "2026-13-45",
            "9999-12-31",
            "true",
            "ÄÖ\u200B1");

    @LocalServerPort
    private int port;

    @Autowired
    private FileKinds kinds;

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void everyColumnIsWrongInEveryWay(ImportKind kind) {
        FileKind<?> file = kinds.of(kind);
        List<String> rows = new ArrayList<>();
        for (int column = 0; column < file.columns().size(); column++) {
            for (String wrong : WRONG) {
                List<String> cells = new ArrayList<>(file.example());
                cells.set(column, wrong);
                rows.add(line(cells));
            }
        }
        neverBreaks(kind, file.columns(), rows);
    }

    /** A file that says no more than it must, with one thing wrong; what it lacks is nothing that is wrong. */
    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void aFileOfFewColumnsIsWrongToo(ImportKind kind) {
        FileKind<?> file = kinds.of(kind);
        List<Integer> kept = IntStream.range(0, file.columns().size())
                .filter(column -> file.columns().get(column).required())
                .boxed()
                .toList();
        List<String> rows = new ArrayList<>();
        for (int wrongAt : kept) {
            for (String wrong : WRONG) {
                rows.add(line(kept.stream()
                        .map(column ->
                                column == wrongAt ? wrong : file.example().get(column))
                        .toList()));
            }
        }
        neverBreaks(kind, kept.stream().map(file.columns()::get).toList(), rows);
    }

    private void neverBreaks(ImportKind kind, List<Column> columns, List<String> rows) {
        String content = Stream.concat(
                        Stream.of(line(columns.stream().map(Column::name).toList())), rows.stream())
                .collect(Collectors.joining("\n"));
        JsonNode ended = kind.ofSets()
                ? new ImportClient(port, "ines").moveIn(Map.of(kind.path() + ".csv", content), "2026-06-30", true)
                : somebodyWhoMay(kind, content);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("REFUSED");
    }

    private JsonNode somebodyWhoMay(ImportKind kind, String content) {
        byte[] file = content.getBytes(StandardCharsets.UTF_8);
        for (String person : List.of("ines", "morgan", "paul", "wendy", "sally", "fiona")) {
            ImportClient client = new ImportClient(port, person);
            if (client.upload(kind.path(), "wrong.csv", file, true).statusCode() == 202) {
                JsonNode ended = client.bringIn(kind.path(), file, true);
                int told = client.errors(ended).size();
                assertThat(told).as("complaints").isPositive();
                return ended;
            }
        }
        throw new AssertionError("nobody may bring in " + kind);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
