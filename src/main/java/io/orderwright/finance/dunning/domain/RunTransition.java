package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.RunState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with a run, in which state, and what it is then; the only place that says so. */
public enum RunTransition {
    PREPARE(EnumSet.of(RunState.ASKED), RunState.PREVIEW),
    FIND_NOBODY(EnumSet.of(RunState.ASKED), RunState.EMPTY),
    RELEASE(EnumSet.of(RunState.PREVIEW), RunState.RELEASED),
    WITHDRAW(EnumSet.of(RunState.PREVIEW), RunState.WITHDRAWN),
    /** Its letters follow what was decided. */
    CARRY_OUT(EnumSet.of(RunState.RELEASED, RunState.WITHDRAWN), null);

    private final Set<RunState> from;
    private final @Nullable RunState to;

    RunTransition(Set<RunState> from, @Nullable RunState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(RunState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    RunState after(String number, RunState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("dunning.run-cannot", number, state);
        }
        return to == null ? state : to;
    }
}
