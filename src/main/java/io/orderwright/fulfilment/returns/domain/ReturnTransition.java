package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may be done with a return, in which states, and what it is then; the only place that says so. */
public enum ReturnTransition {
    AUTHORISE(ReturnState.AUTHORISED, ReturnState.REQUESTED),
    REFUSE(ReturnState.REFUSED, ReturnState.REQUESTED),
    WITHDRAW(ReturnState.WITHDRAWN, ReturnState.REQUESTED, ReturnState.AUTHORISED),
    EXPIRE(ReturnState.EXPIRED, ReturnState.AUTHORISED),
    RECEIVE(ReturnState.RECEIVED, ReturnState.AUTHORISED),
    INSPECT(ReturnState.INSPECTED, ReturnState.RECEIVED),
    /** A correction is asked for, is asked for again, or is not needed. */
    CREDIT(ReturnState.INSPECTED, ReturnState.INSPECTED),
    CLOSE(ReturnState.CLOSED, ReturnState.INSPECTED);

    private final ReturnState to;
    private final Set<ReturnState> from;

    ReturnTransition(ReturnState to, ReturnState first, ReturnState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public boolean allowedIn(ReturnState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    ReturnState after(String number, ReturnState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("return.cannot", number, state);
        }
        return to;
    }
}
