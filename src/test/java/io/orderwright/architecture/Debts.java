package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What does not keep a law yet, by name, in {@code src/test/resources/debts/<law>.txt}. The list may only shrink: whoever
 * breaks the law anew fails, and so does a name on the list that keeps the law by now.
 */
final class Debts {

    private static final Path FOLDER = Path.of("src", "test", "resources", "debts");

    private Debts() {}

    /** Compares those that break a law with those that are known to. */
    static void onlyKnown(String law, Collection<String> broken) {
        Set<String> known = known(law);
        Set<String> fresh = new TreeSet<>(broken);
        fresh.removeAll(known);
        assertThat(fresh).as("breaks the law \"%s\"", law).isEmpty();
        Set<String> paid = new TreeSet<>(known);
        paid.removeAll(Set.copyOf(broken));
        assertThat(paid)
                .as("keeps the law \"%s\" by now: take it off the list of debts", law)
                .isEmpty();
    }

    private static Set<String> known(String law) {
        Path file = FOLDER.resolve(law + ".txt");
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
