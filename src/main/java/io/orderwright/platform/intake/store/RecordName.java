package io.orderwright.platform.intake.store;

/** By what others name a record; while somebody does, it is not taken away. */
public enum RecordName {
    /** Nobody names it. */
    NONE,
    CUSTOMER,
    PRODUCT,
    PRICE_LIST,
    SUPPLIER,
    /** A document of the time before, by the number under which finance knows it. */
    OPENING_INVOICE
}
