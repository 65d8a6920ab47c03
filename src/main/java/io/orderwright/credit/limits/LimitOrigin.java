package io.orderwright.credit.limits;

/** How a limit came to be. See docs/adr/0040. */
public enum LimitOrigin {
    /** The first one of a customer, set by credit control or an import. */
    OPENING,
    /** Below the one before, set by credit control: caution needs no second person. */
    LOWERED,
    /** Proposed by one person and decided by another. */
    PROPOSED,
    /** Approved before the company moved in, with days that are still to come. */
    CARRIED
}
