package io.orderwright.platform.ground;

import io.orderwright.platform.kernel.Refusal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to pass as {@code after} for the following page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Largest page that anybody gets. */
    public static final int LARGEST = 500;

    /**
     * Reads one row more than {@code size}, so that it is known whether there is a next page.
     *
     * @param rows reads so many
     * @param id by which rows are in order, and the next page begins
     */
    public static <T> Page<T> read(int size, IntFunction<List<T>> rows, ToLongFunction<T> id) {
        return of(rows.apply(size + 1), size, row -> String.valueOf(id.applyAsLong(row)));
    }

    /** {@code fetched} holds one row more than {@code size} when there is a next page. */
    public static <T> Page<T> of(List<T> fetched, int size, Function<T, String> key) {
        if (fetched.size() <= size) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, size);
        return new Page<>(List.copyOf(items), key.apply(items.get(size - 1)));
    }

    /**
     * The id after which a page begins, in lists that are in order of their ids.
     *
     * @param after {@code next} of the page before
     * @param first where the first page begins
     * @throws Refusal INVALID for what no page named
     */
    public static long idAfter(String after, long first) {
        if (after.isEmpty()) {
            return first;
        }
        if (!after.matches("[0-9]{1,19}") || new BigInteger(after).bitLength() >= Long.SIZE) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
        return Long.parseLong(after);
    }
}
