package io.orderwright.owners.diagrams.migration.domain;

import io.orderwright.owners.diagrams.migration.MigrationState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Set;

/** What may be done with a migration, in which state, and what it is then; the only place that says so. */
public enum MigrationTransition {
    WITHDRAW(MigrationState.WITHDRAWN, MigrationState.PROPOSED),
    DECLINE(MigrationState.DECLINED, MigrationState.PROPOSED),
    BEGIN(MigrationState.RUNNING, MigrationState.PROPOSED),
    STOP(MigrationState.STOPPED, MigrationState.RUNNING),
    FINISH(MigrationState.DONE, MigrationState.RUNNING);

    private final MigrationState to;
    private final Set<MigrationState> from;

    MigrationTransition(MigrationState to, MigrationState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** @throws Refusal CONFLICT in another state */
    MigrationState after(long id, MigrationState state) {
        if (!from.contains(state)) {
            throw cannot(id, state);
        }
        return to;
    }

    static Refusal cannot(long id, MigrationState state) {
        return Refusal.conflict("migrations.cannot." + state, id);
    }
}
