package io.orderwright.approvals.inbox;

/** The lists that a person has of approvals. */
public enum InboxFilter {
    /** Everything that waits for me: by name, as one of a group, as somebody's substitute. */
    WAITING(true),
    MINE(true),
    GROUPS(true),
    SUBSTITUTE(true),
    /** What I asked for and was sent back to me, or I took back: I answer and ask again, or give up. */
    RETURNED(true),
    COPIED(false),
    DONE(false),
    SUBMITTED(false);

    private final boolean oldestFirst;

    InboxFilter(boolean oldestFirst) {
        this.oldestFirst = oldestFirst;
    }

    public boolean oldestFirst() {
        return oldestFirst;
    }
}
