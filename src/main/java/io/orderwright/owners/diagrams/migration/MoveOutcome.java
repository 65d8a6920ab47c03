package io.orderwright.owners.diagrams.migration;

/** What became of an instance in a migration. */
public enum MoveOutcome {
    /** It goes on by the other version. */
    MOVED,
    /** It had ended meanwhile, or had been moved by somebody else. */
    ENDED,
    /** It stays on its version, for reasons that stand with it. */
    REFUSED,
    /** The migration was stopped before its turn. */
    LEFT
}
