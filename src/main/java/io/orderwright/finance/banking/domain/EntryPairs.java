package io.orderwright.finance.banking.domain;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a file is one that another file told. Each known one is the same as one of the file at most, so that real twins
 * stay two. What the bank has given the same number to is found first.
 */
public final class EntryPairs {

    private final List<ToldEntry> known;
    private final Map<ToldEntry, ToldEntry> found = new IdentityHashMap<>();
    private final Map<ToldEntry, Boolean> taken = new IdentityHashMap<>();

    private EntryPairs(List<ToldEntry> known) {
        this.known = known;
    }

    /** An entry of the file, and the same one as it is known; absent for one that is new. */
    public record Pair(ToldEntry told, @Nullable ToldEntry known) {}

    /** Each entry of a file in its order. @param known what counts of other files */
    public static List<Pair> of(List<ToldEntry> told, List<ToldEntry> known) {
        EntryPairs pairs = new EntryPairs(known);
        pairs.find(told, ToldEntry::entryId, ToldEntry::isNamedAs);
        pairs.find(told, ToldEntry::dayAndSum, ToldEntry::looksAs);
        return told.stream().map(one -> new Pair(one, pairs.found.get(one))).toList();
    }

    /** @param key equal for whatever may be the same: files have thousands of entries */
    private void find(List<ToldEntry> told, Function<ToldEntry, String> key, BiPredicate<ToldEntry, ToldEntry> same) {
        Map<String, List<ToldEntry>> byKey = known.stream().collect(Collectors.groupingBy(key));
        for (ToldEntry one : told) {
            if (!found.containsKey(one)) {
                byKey.getOrDefault(key.apply(one), List.of()).stream()
                        .filter(other -> !taken.containsKey(other) && same.test(one, other))
                        .findFirst()
                        .ifPresent(other -> {
                            found.put(one, other);
                            taken.put(other, true);
                        });
            }
        }
    }
}
