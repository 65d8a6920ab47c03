package io.orderwright.fulfilment.stock;

import java.math.BigDecimal;

/**
 * Stock of one SKU in one warehouse, in the product's unit.
 *
 * @param available on hand less blocked, safety and reserved; never negative
 * @param backOrdered what open orders wait for
 */
public record StockView(
        String sku,
        String warehouse,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal blocked,
        BigDecimal safety,
        BigDecimal available,
        BigDecimal backOrdered) {}
