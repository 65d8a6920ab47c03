package io.orderwright.finance.periods.domain;

import io.orderwright.finance.periods.PeriodState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a month that was closed, in which state, and what it is then; the only place that says so. */
public enum PeriodTransition {
    CLOSE(PeriodState.OPEN, PeriodState.CLOSED),
    ASK_TO_REOPEN(PeriodState.CLOSED, PeriodState.REOPENING),
    REOPEN(PeriodState.REOPENING, PeriodState.OPEN),
    STAY_CLOSED(PeriodState.REOPENING, PeriodState.CLOSED);

    private final PeriodState from;
    private final PeriodState to;

    PeriodTransition(PeriodState from, PeriodState to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    PeriodState after(String month, PeriodState state) {
        if (state != from) {
            throw Refusal.conflict("period.cannot", month, state);
        }
        return to;
    }
}
