package io.orderwright.finance.invoices.corrections;

/** The life of a correction. */
public enum CorrectionState {
    /** Somebody else must agree. */
    ASKED,
    /** Nobody agreed; the document stays as it is. */
    DECLINED,
    /** Whoever asked gave it up; the document stays as it is. */
    WITHDRAWN,
    /** There is a credit note. */
    ISSUED,
    /** The finance system knows it. */
    POSTED
}
