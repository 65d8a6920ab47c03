package io.orderwright.finance.invoices.deposits;

/** Goods of an order are billed, or taken back: what is left of its deposits is looked at, in the same transaction. */
public record DepositsMayBeLeft(String order) {}
