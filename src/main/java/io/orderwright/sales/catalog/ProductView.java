package io.orderwright.sales.catalog;

import java.math.BigDecimal;

/**
 * A product as others see it.
 *
 * @param price list price of one unit in {@code currency}, up to four decimals
 * @param taxRate the tax rate of its tax code today, as a fraction (0.13)
 * @param active false when it is no longer sold
 */
public record ProductView(
        String sku,
        String name,
        String unit,
        BigDecimal price,
        String currency,
        String taxCode,
        BigDecimal taxRate,
        boolean active) {}
