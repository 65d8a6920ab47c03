package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.platform.kernel.Quantity;

/**
 * Goods of one SKU that a customer sent back.
 *
 * @param free what may be sold again
 * @param blocked what somebody has to look at first
 */
public record TakeBackStock(String sku, Quantity free, Quantity blocked) {

    public Quantity all() {
        return free.plus(blocked);
    }
}
