package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A check that is added to a table with rows reads them all while nobody may touch the table, unless it is added as not valid and
 * validated in a migration of its own. Every one of them is valid in the end.
 */
@Tag("architecture")
class ChecksOfTablesTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** Those before were written when no company had large tables. */
    private static final int SINCE = 271;

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern CREATES = Pattern.compile("create table (\\w+)");
    private static final Pattern ALTERS = Pattern.compile("alter table (\\w+)\\s+(.*)");
    private static final Pattern ADDS = Pattern.compile("add constraint (\\w+) check .*? not valid");
    private static final Pattern VALIDATES = Pattern.compile("validate constraint (\\w+)");

    @Test
    void noCheckReadsATableWhileItIsLocked() {
        List<String> found = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (Path file : files()) {
            Set<String> added = new HashSet<>();
            found.addAll(wrong(text(file), added).stream()
                    .map(statement -> file.getFileName() + ": " + statement)
                    .toList());
            Matcher validated = VALIDATES.matcher(text(file));
            while (validated.find()) {
                assertThat(open).as(file.getFileName().toString()).contains(validated.group(1));
                open.remove(validated.group(1));
            }
            open.addAll(added);
        }
        assertThat(found).isEmpty();
        assertThat(open).as("they are still to be validated").isEmpty();
    }

    @Test
    void whatIsWrongIsFound() {
        Set<String> added = new HashSet<>();
        assertThat(wrong("alter table invoice add x text check (x <> '');", added))
                .hasSize(1);
        assertThat(wrong("alter table invoice add check (a = b);", added)).hasSize(1);
        assertThat(wrong("create table one (a text); alter table one add check (a <> '');", added))
                .isEmpty();
        assertThat(wrong("alter table invoice drop constraint c; alter table invoice add x text;", added))
                .isEmpty();
        assertThat(wrong("alter table invoice add constraint c check (a in (1, 2)) not valid;", added))
                .isEmpty();
        assertThat(added).containsExactly("c");
        assertThat(wrong("alter table invoice add constraint c check (a > 1) not valid, add check (b > 1);", added))
                .hasSize(1);
    }

    /** Statements that check all rows of a table that was there. */
    private static List<String> wrong(String text, Set<String> added) {
        Set<String> created = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String statement : text.split(";")) {
            Matcher creates = CREATES.matcher(statement);
            if (creates.find()) {
                created.add(creates.group(1));
            }
            Matcher alters = ALTERS.matcher(statement.strip());
            if (alters.matches() && !created.contains(alters.group(1))) {
                Matcher adds = ADDS.matcher(alters.group(2));
                while (adds.find()) {
                    added.add(adds.group(1));
                }
                if (ADDS.matcher(alters.group(2)).replaceAll("").contains("check (")) {
                    wrong.add(statement.strip());
                }
            }
        }
        return wrong;
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            return all.filter(file -> version(file) >= SINCE)
                    .sorted((one, other) -> Integer.compare(version(one), version(other)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path file) {
        Matcher version = VERSION.matcher(file.getFileName().toString());
        return version.matches() ? Integer.parseInt(version.group(1)) : 0;
    }

    /** In one line, without comments. */
    private static String text(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("--[^\n]*", "")
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
