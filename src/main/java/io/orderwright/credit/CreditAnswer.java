package io.orderwright.credit;

/** What the credit table says to an order. */
public enum CreditAnswer {
    /** The customer may owe this. */
    APPROVE,
    /** A credit controller must agree. */
    REVIEW,
    /** The order waits until somebody releases it or the picture changes. */
    HOLD
}
