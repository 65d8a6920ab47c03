package io.orderwright.finance.invoices.discounts;

/**
 * A credit note was issued for an order: whether all goods of a discount that was taken back are back is looked at, in the same
 * transaction. Whoever tells holds all documents of the order.
 */
public record GoodsMayBeBack(String order) {}
