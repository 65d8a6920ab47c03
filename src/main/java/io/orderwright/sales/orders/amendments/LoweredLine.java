package io.orderwright.sales.orders.amendments;

import java.math.BigDecimal;

/**
 * A line of which less is wanted, in {@code unit}.
 *
 * @param unmissed what it waited for and waits for no longer
 * @param freed what was kept for it and is kept no longer
 */
public record LoweredLine(
        int lineNo,
        String sku,
        String name,
        String unit,
        BigDecimal from,
        BigDecimal to,
        BigDecimal unmissed,
        BigDecimal freed) {}
