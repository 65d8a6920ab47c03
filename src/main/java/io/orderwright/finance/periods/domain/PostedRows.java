package io.orderwright.finance.periods.domain;

/**
 * How much is dated in a month, counted when it is closed, so that it can be proved that nothing came after.
 *
 * @param documents invoices and notes by their day of issue
 * @param entries money that came in or went out, what paid what, and what was written off
 */
public record PostedRows(long documents, long entries) {}
