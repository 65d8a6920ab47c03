package io.orderwright.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/doors.md and SECURITY.md name the tests that hold each door: whoever renames one, or takes one away, has to say so there. */
@Tag("doors")
class DoorsPageTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests?)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/doors.md", "SECURITY.md"})
    void everyTestThatIsNamedIsThere(String page) {
        Set<String> missing = named(page);
        assertThat(missing).hasSizeGreaterThan(20);
        missing.removeAll(tests());
        assertThat(missing).isEmpty();
    }

    /** Each number of the requirement, and each of the API's findings, has its row. */
    @Test
    void noNumberIsForgotten() {
        String page = text(Path.of("docs/doors.md"));
        Set<String> rows = page.lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> Stream.of(line.split("\\|")[1].strip().split(", ")))
                .collect(Collectors.toSet());
        for (int number = 1; number <= 24; number++) {
            assertThat(rows).contains(String.valueOf(number));
        }
        for (int finding = 1; finding <= 23; finding++) {
            assertThat(rows).contains("A" + finding);
        }
        assertThat(rows).contains("M1", "M2", "M4", "M5", "M7");
        String security = text(Path.of("SECURITY.md"));
        for (int finding = 1; finding <= 29; finding++) {
            assertThat(security).containsPattern("\\bS" + finding + "\\b");
        }
    }

    private static Set<String> named(String page) {
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAMED.matcher(text(Path.of(page)));
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        return named;
    }

    private static Set<String> tests() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
