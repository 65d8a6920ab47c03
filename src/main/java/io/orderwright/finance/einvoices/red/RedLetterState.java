package io.orderwright.finance.einvoices.red;

/** Where a red letter stands with us. */
public enum RedLetterState {
    /** The tax platform is asked whether, and by whom, it has to be confirmed. */
    REQUESTED,
    /** Somebody has to confirm it: 72 hours. */
    WAITING,
    /** The red invoice is being issued. */
    AGREED,
    /** The platform refused a step: somebody of finance tries again, or leaves it. */
    TO_MEND,
    /** Its confirmation is void: somebody of finance opens another one, or leaves it. */
    VOID,
    /** It has its number. */
    ISSUED,
    /** Nothing comes of it. */
    LEFT;

    /** Whether somebody of finance is asked. */
    public boolean asks() {
        return this == TO_MEND || this == VOID;
    }
}
