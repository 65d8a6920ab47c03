package io.orderwright.finance.invoices.writeoffs.domain;

import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a write-off, in which state, and what it is then; the only place that says so. */
public enum WriteOffTransition {
    /** Somebody else agrees. */
    AGREE(WriteOffState.ASKED, WriteOffState.ASKED),
    DECLINE(WriteOffState.ASKED, WriteOffState.DECLINED),
    WITHDRAW(WriteOffState.ASKED, WriteOffState.WITHDRAWN),
    /** The document asks for less, or for more again. */
    BOOK(WriteOffState.ASKED, WriteOffState.BOOKED),
    /** The finance system booked it. */
    POST(WriteOffState.BOOKED, WriteOffState.POSTED);

    private final WriteOffState from;
    private final WriteOffState to;

    WriteOffTransition(WriteOffState from, WriteOffState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(WriteOffState state) {
        return state == from;
    }

    /** @throws Refusal CONFLICT in another state */
    WriteOffState after(String number, WriteOffState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("write-off.cannot", number, state);
        }
        return to;
    }
}
