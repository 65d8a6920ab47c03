package io.orderwright.approvals;

/** What was said at a level; OPEN while nobody has. */
public enum Verdict {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
