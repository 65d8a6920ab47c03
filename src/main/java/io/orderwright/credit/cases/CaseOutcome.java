package io.orderwright.credit.cases;

/** How a case ended. */
public enum CaseOutcome {
    /** A person answers for the order. */
    RELEASED,
    /** A person said no; the order is not carried out. */
    REJECTED,
    /** Asked again, the table no longer held it up. */
    CLEARED,
    /** The order is not wanted any more. */
    CANCELLED
}
