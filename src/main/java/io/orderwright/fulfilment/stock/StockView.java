package io.orderwright.fulfilment.stock;

import io.orderwright.platform.kernel.Quantity;

/**
 * Stock of one SKU in one warehouse.
 *
 * @param available on hand less blocked, safety and reserved; never negative
 * @param backOrdered what open orders wait for
 */
public record StockView(
        String sku,
        String warehouse,
        Quantity onHand,
        Quantity reserved,
        Quantity blocked,
        Quantity safety,
        Quantity available,
        Quantity backOrdered) {

    /** Of a SKU of which nothing was ever there. */
    public static StockView nothing(String sku, String warehouse, String unit) {
        Quantity none = Quantity.zero(unit);
        return new StockView(sku, warehouse, none, none, none, none, none, none);
    }
}
