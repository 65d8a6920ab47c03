package io.orderwright.fulfilment.stock.receipts;

import java.math.BigDecimal;

/**
 * What became of goods that arrived.
 *
 * @param blocked what of them was blocked, because more came than was expected
 * @param before whether they had been booked before, so that nothing happened now
 */
public record ReceivedStock(String sku, BigDecimal quantity, BigDecimal blocked, boolean before) {}
