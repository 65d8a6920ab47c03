package io.orderwright.credit.limits;

/** Where a limit stands. An approved one counts on the days from its beginning to its end. */
public enum LimitState {
    PROPOSED,
    APPROVED,
    REJECTED,
    /** Whoever proposed it gave it up. */
    WITHDRAWN
}
