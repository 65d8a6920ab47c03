package io.orderwright.sales.orders.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of orders.
 *
 * @param previous the place of the page before; absent on the first
 * @param next the place of the page after; absent on the last
 * @param cut whether looking took too long and stopped before the page was full: {@code next} goes on from there
 */
public record OrderPage(
        List<ListedOrder> items,
        @Nullable String previous,
        @Nullable String next,
        boolean cut) {

    /** How many orders there are: exactly, or at least. */
    public record Count(int orders, boolean exact) {}
}
