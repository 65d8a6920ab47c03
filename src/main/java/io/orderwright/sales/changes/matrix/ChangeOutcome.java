package io.orderwright.sales.changes.matrix;

/** What comes of wanting a change, from the mildest to the strictest. */
public enum ChangeOutcome {
    /** It is done, as soon as those agree who must. */
    FREE,
    /** Not now: something has to happen first. */
    WAIT,
    /** Not in this order: a further one does it. */
    FOLLOW_ON,
    REFUSE
}
