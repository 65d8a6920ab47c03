package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.LineState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may happen to a line, in which state, and what it is then; the only place that says so. */
public enum LineTransition {
    APPLY(EnumSet.of(LineState.OPEN), LineState.APPLIED),
    SET_ASIDE(EnumSet.of(LineState.OPEN), LineState.SET_ASIDE),
    PUT_BACK(EnumSet.of(LineState.SET_ASIDE), LineState.OPEN),
    WITHDRAW(EnumSet.of(LineState.OPEN, LineState.SET_ASIDE), LineState.WITHDRAWN);

    private final Set<LineState> from;
    private final LineState to;

    LineTransition(Set<LineState> from, LineState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(LineState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    LineState after(long place, LineState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("bankline.cannot", place, state);
        }
        return to;
    }
}
