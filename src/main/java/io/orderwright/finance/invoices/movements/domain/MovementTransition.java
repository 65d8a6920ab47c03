package io.orderwright.finance.invoices.movements.domain;

import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a movement, in which state, and what it is then; the only place that says so. */
public enum MovementTransition {
    /** Somebody else agrees. */
    AGREE(MovementState.ASKED, MovementState.ASKED),
    DECLINE(MovementState.ASKED, MovementState.DECLINED),
    WITHDRAW(MovementState.ASKED, MovementState.WITHDRAWN),
    /** The money leaves the books. */
    BOOK(MovementState.ASKED, MovementState.BOOKED),
    /** The finance system booked it. */
    POST(MovementState.BOOKED, MovementState.POSTED);

    private final MovementState from;
    private final MovementState to;

    MovementTransition(MovementState from, MovementState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(MovementState state) {
        return state == from;
    }

    /** @throws Refusal CONFLICT in another state */
    MovementState after(String number, MovementState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("movement.cannot", number, state);
        }
        return to;
    }
}
