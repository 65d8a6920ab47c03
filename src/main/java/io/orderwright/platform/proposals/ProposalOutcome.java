package io.orderwright.platform.proposals;

/** What became of a proposal that was to be carried out. */
public enum ProposalOutcome {
    DONE,
    /** It would do more by now than was agreed to: nothing has happened. */
    ASK_AGAIN,
    /** It cannot be carried out any more: nothing has happened. */
    GONE
}
