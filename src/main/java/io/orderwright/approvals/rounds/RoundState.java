package io.orderwright.approvals.rounds;

/** Where one asking of a document stands. */
public enum RoundState {
    OPEN,
    /** With the submitter, who asks again or gives up. */
    SENT_BACK,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** It was approved, and somebody who may has taken that back: it holds no longer. */
    REVOKED;

    /** Whether somebody still has something to answer. */
    public boolean running() {
        return this == OPEN || this == SENT_BACK;
    }
}
