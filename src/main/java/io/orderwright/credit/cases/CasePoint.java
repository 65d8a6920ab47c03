package io.orderwright.credit.cases;

/** Where credit held an order up. */
public enum CasePoint {
    /** Before anything was done for it. */
    ORDER,
    /** Before its goods were handed to the warehouse; they stay reserved. */
    SHIPMENT
}
