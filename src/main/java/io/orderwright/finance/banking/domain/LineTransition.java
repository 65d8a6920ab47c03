package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.LineState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may happen to a line, in which state, and what it is then; the only place that says so. */
public enum LineTransition {
    APPLY(EnumSet.of(LineState.OPEN), LineState.APPLIED),
    SET_ASIDE(EnumSet.of(LineState.OPEN), LineState.SET_ASIDE),
    PUT_BACK(EnumSet.of(LineState.SET_ASIDE), LineState.OPEN),
    /** What it stood for is not done after all. */
    GIVE_UP(EnumSet.of(LineState.APPLIED), LineState.OPEN),
    /** A statement that proves it has come: it stays what it is, and counts there. */
    COUNT_ELSEWHERE(EnumSet.of(LineState.OPEN, LineState.APPLIED, LineState.SET_ASIDE), null),
    /** Another line tells the same, and counts. */
    REPEAT(EnumSet.of(LineState.OPEN), LineState.REPEATED),
    WITHDRAW(EnumSet.of(LineState.OPEN, LineState.SET_ASIDE, LineState.REPEATED), LineState.WITHDRAWN);

    private final Set<LineState> from;
    /** Absent where it stays what it is. */
    private final @Nullable LineState to;

    LineTransition(Set<LineState> from, @Nullable LineState to) {
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
        return to == null ? state : to;
    }
}
