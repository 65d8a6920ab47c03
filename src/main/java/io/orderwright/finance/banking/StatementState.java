package io.orderwright.finance.banking;

/** How far a statement is. */
public enum StatementState {
    /** Some of its lines stand for nothing yet. */
    OPEN,
    /** Every line is applied or set aside. */
    SETTLED,
    /** It was taken in by mistake; its lines count no longer. */
    WITHDRAWN
}
