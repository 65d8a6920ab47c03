package io.orderwright.approvals.rounds;

/** How many of a level must say yes. */
public enum ApprovalMode {
    /** Any one of the group (或签). */
    ANY,
    /** All of them (会签). */
    ALL,
    /** A share of them, in per cent (会签, by ratio). */
    RATIO
}
