package io.orderwright.owners.rules.domain;

import io.orderwright.owners.rules.ReleaseState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a workbook of an owner, in which state, and what it is then; the only place that says so. */
public enum ReleaseTransition {
    WITHDRAW(ReleaseState.PROPOSED, ReleaseState.WITHDRAWN),
    DECLINE(ReleaseState.PROPOSED, ReleaseState.DECLINED),
    RELEASE(ReleaseState.PROPOSED, ReleaseState.RELEASED),
    TAKE_BACK(ReleaseState.RELEASED, ReleaseState.ENDED);

    private final ReleaseState from;
    private final ReleaseState to;

    ReleaseTransition(ReleaseState from, ReleaseState to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    ReleaseState after(String version, ReleaseState state) {
        if (state != from) {
            throw Refusal.conflict("rules.cannot", version, state);
        }
        return to;
    }
}
