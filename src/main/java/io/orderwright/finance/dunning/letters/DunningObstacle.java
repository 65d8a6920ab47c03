package io.orderwright.finance.dunning.letters;

/** Why a customer who owes something overdue is not told. */
public enum DunningObstacle {
    /** Somebody keeps it from being told. */
    STOPPED,
    /** All of it together is less than the table wants. */
    BELOW_MINIMUM,
    /** Told at this level before, and it is not time to repeat it. */
    TOLD_ALREADY,
    /** Another run told it on the same day. */
    TOLD_TODAY,
    /** A person left it out of this run. */
    LEFT_OUT
}
