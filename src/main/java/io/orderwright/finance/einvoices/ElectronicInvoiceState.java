package io.orderwright.finance.einvoices;

/** Where an electronic invoice stands. */
public enum ElectronicInvoiceState {
    /** The tax platform is asked for it. */
    REQUESTED,
    /** Our own check or the platform says what is wrong: somebody of finance mends it, or gives it up. */
    TO_MEND,
    /** This month's amount is used up: it is asked for again when there is more. */
    WAITING_FOR_QUOTA,
    /** The platform wants to see or hear the person who issues: somebody of finance does that there. */
    AUTHENTICATION_NEEDED,
    /** It has its number; nobody changes or voids it any more. */
    ISSUED,
    /** Nothing was issued, and nothing will be under this number. */
    GIVEN_UP;

    /** Whether it waits for something to be done, or to happen, before the platform is asked again. */
    public boolean waits() {
        return this == TO_MEND || this == WAITING_FOR_QUOTA || this == AUTHENTICATION_NEEDED;
    }
}
