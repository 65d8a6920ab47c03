package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.RunState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a run, in which state, and what it is then; the only place that says so. */
public enum RunTransition {
    PREPARE(RunState.ASKED, RunState.PREVIEW),
    FIND_NOBODY(RunState.ASKED, RunState.EMPTY),
    RELEASE(RunState.PREVIEW, RunState.RELEASED),
    WITHDRAW(RunState.PREVIEW, RunState.WITHDRAWN);

    private final RunState from;
    private final RunState to;

    RunTransition(RunState from, RunState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(RunState state) {
        return state == from;
    }

    /** @throws Refusal CONFLICT in another state */
    public RunState after(String number, RunState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("dunning.run-cannot", number, state);
        }
        return to;
    }
}
