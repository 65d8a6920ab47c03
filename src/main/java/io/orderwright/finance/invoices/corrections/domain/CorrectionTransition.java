package io.orderwright.finance.invoices.corrections.domain;

import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a correction, in which state, and what it is then; the only place that says so. */
public enum CorrectionTransition {
    /** Somebody else agrees. */
    AGREE(CorrectionState.ASKED, CorrectionState.ASKED),
    DECLINE(CorrectionState.ASKED, CorrectionState.DECLINED),
    WITHDRAW(CorrectionState.ASKED, CorrectionState.WITHDRAWN),
    /** There is a credit note. */
    ISSUE(CorrectionState.ASKED, CorrectionState.ISSUED),
    /** The finance system booked it. */
    POST(CorrectionState.ISSUED, CorrectionState.POSTED);

    private final CorrectionState from;
    private final CorrectionState to;

    CorrectionTransition(CorrectionState from, CorrectionState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(CorrectionState state) {
        return state == from;
    }

    /** @throws Refusal CONFLICT in another state */
    CorrectionState after(String number, CorrectionState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("correction.cannot", number, state);
        }
        return to;
    }
}
