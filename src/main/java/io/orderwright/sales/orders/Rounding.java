package io.orderwright.sales.orders;

/** The one level at which an order's amounts are rounded, from quotation to invoice. */
public enum Rounding {
    /** Each line is rounded; the document is their sum. */
    LINE,
    /** The lines are added unrounded; the document is rounded. */
    DOCUMENT
}
