package io.orderwright.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each golden case of money is held by tests that are there, as docs/money.md names them. */
@Tag("money")
@Tag("unit")
class GoldenCasesTest {

    private static final Path PAGE = Path.of("docs/money.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("^\\| (A\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyCaseHasATest() throws IOException {
        List<String> cases = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(cases)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 29).mapToObj(one -> "A" + one).toList());
    }

    /** A test that is renamed or gone is noticed here; of a row of a golden case each says which method. */
    @Test
    void everyTestIsThere() throws IOException {
        Map<String, Path> sources = sources();
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher named = NAMED.matcher(line);
            boolean any = false;
            while (named.find()) {
                any |= named.group(2) != null;
                Path source = sources.get(named.group(1));
                if (source == null
                        || named.group(2) != null
                                && !Files.readString(source).contains(" void " + named.group(2) + "(")) {
                    missing.add(named.group());
                }
            }
            if (ROW.matcher(line).find() && !any) {
                missing.add(line);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
        }
        return sources;
    }
}
