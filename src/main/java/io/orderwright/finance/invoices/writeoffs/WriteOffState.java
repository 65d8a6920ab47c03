package io.orderwright.finance.invoices.writeoffs;

/** The life of a write-off. */
public enum WriteOffState {
    /** Somebody else must agree. */
    ASKED,
    /** Nobody agreed; the document stays as it is. */
    DECLINED,
    /** Whoever asked gave it up; the document stays as it is. */
    WITHDRAWN,
    /** The document asks for so much less, or, of what is recovered, more. */
    BOOKED,
    /** The finance system knows it. */
    POSTED
}
