package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.platform.kernel.Refusal;

/** What may become of asking past decisions again; the only place that says so. */
public enum ReplayTransition {
    GO_ON(ReplayState.RUNNING, ReplayState.RUNNING),
    END(ReplayState.RUNNING, ReplayState.DONE),
    STOP(ReplayState.RUNNING, ReplayState.STOPPED);

    private final ReplayState from;
    private final ReplayState to;

    ReplayTransition(ReplayState from, ReplayState to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    ReplayState after(ReplayState state) {
        if (state != from) {
            throw Refusal.conflict("rules.replay-over");
        }
        return to;
    }
}
