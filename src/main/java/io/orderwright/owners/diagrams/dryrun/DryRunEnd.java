package io.orderwright.owners.diagrams.dryrun;

/** How a dry run ended. */
public enum DryRunEnd {
    /** Everything came to an end. */
    ENDED,
    /** The past instance is under way, and the walk has come to where it is. */
    UNDER_WAY,
    /** A choice cannot be known: somebody has to say. */
    ASKS,
    /** No way leads on, or two ways wait for each other. */
    STUCK,
    /** It goes round and round. */
    TOO_LONG
}
