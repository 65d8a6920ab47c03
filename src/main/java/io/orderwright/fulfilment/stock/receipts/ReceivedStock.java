package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.platform.kernel.Quantity;

/**
 * What became of goods that arrived.
 *
 * @param blocked what of them was blocked, because more came than was expected
 * @param before whether they had been booked before, so that nothing happened now
 */
public record ReceivedStock(String sku, Quantity quantity, Quantity blocked, boolean before) {}
