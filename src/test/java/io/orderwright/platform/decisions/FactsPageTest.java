package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docs/facts.md says of every fact of every table what it is when nobody knows it: a new fact has to answer that too. */
@Tag("doors")
class FactsPageTest {

    @Test
    void everyFactOfEveryTableHasItsLine() throws IOException {
        List<String> told = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(Path.of("docs", "facts.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && !cells[2].isBlank() && !cells[4].isBlank() && !cells[1].contains("---")) {
                table = cells[1].isBlank() ? table : cells[1].strip();
                told.add(table + "." + cells[2].strip());
            }
        }
        List<String> facts = Examples.tables().stream()
                .flatMap(
                        one -> Examples.of(one).get(0).facts().keySet().stream().map(fact -> one + "." + fact))
                .toList();
        assertThat(told).containsAll(facts).hasSize(facts.size() + 1).doesNotHaveDuplicates();
    }
}
