package io.orderwright.credit.limits;

/** What kind of limit it is. */
public enum LimitKind {
    /** Counts until another one takes its place or its own end comes. */
    ORDINARY,
    /** Counts instead of the ordinary one while it is the higher of the two, and always has an end. */
    TEMPORARY
}
