package io.orderwright.platform.ground;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to pass as {@code after} for the following page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Largest page that anybody gets. */
    public static final int LARGEST = 500;

    /** {@code fetched} holds one row more than {@code size} when there is a next page. */
    public static <T> Page<T> of(List<T> fetched, int size, java.util.function.Function<T, String> key) {
        if (fetched.size() <= size) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, size);
        return new Page<>(List.copyOf(items), key.apply(items.get(size - 1)));
    }
}
