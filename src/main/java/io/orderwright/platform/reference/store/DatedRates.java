package io.orderwright.platform.reference.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Values by key with the day from which they hold. Read once and kept until something is entered here, or for half a
 * minute: what is entered at another node holds here after that.
 */
final class DatedRates<T> {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Object ALL = new Object();

    private final LoadingCache<Object, Map<String, NavigableMap<LocalDate, T>>> kept;

    /** One row of what is read. */
    record DatedValue<T>(String key, LocalDate validFrom, T value) {}

    DatedRates(Supplier<List<DatedValue<T>>> rows) {
        this.kept = Caffeine.newBuilder().expireAfterWrite(KEPT).build(any -> byKey(rows.get()));
    }

    /** What holds for the key at that day; absent when nothing does. */
    Optional<T> at(String key, LocalDate day) {
        NavigableMap<LocalDate, T> dated = kept.get(ALL).get(key);
        return Optional.ofNullable(dated == null ? null : dated.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** Whether the day comes after every other for the key. */
    boolean follows(String key, LocalDate day) {
        NavigableMap<LocalDate, T> dated = kept.get(ALL).get(key);
        return dated == null || dated.lastKey().isBefore(day);
    }

    /** The keys there are, in alphabetical order. */
    List<String> keys() {
        return kept.get(ALL).keySet().stream().sorted().toList();
    }

    /** What was read is not true any more once the transaction at hand has ended. */
    void changed() {
        kept.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.invalidateAll();
                }
            });
        }
    }

    private static <T> Map<String, NavigableMap<LocalDate, T>> byKey(List<DatedValue<T>> rows) {
        Map<String, NavigableMap<LocalDate, T>> byKey = new HashMap<>();
        rows.forEach(
                row -> byKey.computeIfAbsent(row.key(), key -> new TreeMap<>()).put(row.validFrom(), row.value()));
        return byKey;
    }
}
