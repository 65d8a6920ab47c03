package io.orderwright.finance.invoices.discounts;

/** No more of a document is open than its early discount: whether it is earned is looked at, in the same transaction. */
public record DiscountMayBeDue(String invoice) {}
