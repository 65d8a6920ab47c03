package io.orderwright.credit.domain;

import io.orderwright.credit.limits.LimitState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a limit that was proposed, in which state, and what it is then; the only place that says so. */
enum LimitTransition {
    APPROVE(LimitState.PROPOSED, LimitState.APPROVED),
    REJECT(LimitState.PROPOSED, LimitState.REJECTED),
    WITHDRAW(LimitState.PROPOSED, LimitState.WITHDRAWN);

    private final LimitState from;
    private final LimitState to;

    LimitTransition(LimitState from, LimitState to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    LimitState after(String number, LimitState state) {
        if (state != from) {
            throw Refusal.conflict("credit.limit-decided", number, state);
        }
        return to;
    }
}
