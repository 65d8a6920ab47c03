package io.orderwright.coordination.returns;

/** How far the credit for goods that came back is. */
public enum ReturnCredit {
    /** There is nothing to credit, or all of it is credited. */
    DONE,
    /** Something is not billed or booked yet, or somebody has to agree to a correction. */
    WAIT,
    /** No document takes all of it back, or nobody agreed: a person has to say what now. */
    ASK_PERSON
}
