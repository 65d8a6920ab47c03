package io.orderwright.platform.ground.months;

/** What may still be to be done when a month ends. */
public enum OpenMatterKind {
    /** Finance has no number of a document yet. */
    DOCUMENT_NOT_POSTED,
    /** Money came in that no document has taken. */
    MONEY_WAITING,
    /** Money goes out or is taken back, and it is not agreed to, or finance has no number of it yet. */
    MOVEMENT_NOT_POSTED,
    /** Something is written off, and it is not agreed to, or finance has no number of it yet. */
    WRITE_OFF_NOT_POSTED,
    /** A credit note is asked for. */
    CORRECTION_ASKED,
    /** What a payment in another currency gained or lost waits for a rate of its day. */
    RATE_MISSING,
    /** Nobody has said what a line of the bank stands for. */
    BANK_LINE_OPEN,
    /** Goods came back and are not credited yet. */
    RETURN_NOT_CREDITED
}
