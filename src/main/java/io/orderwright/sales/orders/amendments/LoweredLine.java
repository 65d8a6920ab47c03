package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Quantity;

/**
 * A line of which less is wanted.
 *
 * @param unmissed what it waited for and waits for no longer
 * @param freed what was kept for it and is kept no longer
 */
public record LoweredLine(
        int lineNo, String sku, String name, Quantity from, Quantity to, Quantity unmissed, Quantity freed) {}
