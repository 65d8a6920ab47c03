package io.orderwright.owners.diagrams.migration;

/** How far a migration is. */
public enum MigrationState {
    /** It waits for somebody else than who asked. */
    PROPOSED,
    WITHDRAWN,
    DECLINED,
    /** One instance after the other is moved. */
    RUNNING,
    /** Somebody has stopped it, or another version came: what was moved stays so, what was not is left. */
    STOPPED,
    /** Each instance had its turn. */
    DONE
}
