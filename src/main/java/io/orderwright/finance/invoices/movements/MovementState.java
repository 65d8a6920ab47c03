package io.orderwright.finance.invoices.movements;

/** The life of a movement. */
public enum MovementState {
    /** Somebody else must agree. */
    ASKED,
    /** Nobody agreed; the money stays. */
    DECLINED,
    /** Whoever asked gave it up; the money stays. */
    WITHDRAWN,
    /** The money is gone from the books. */
    BOOKED,
    /** The finance system knows it. */
    POSTED
}
