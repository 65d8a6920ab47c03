package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.StatementState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may happen to a statement, in which state, and what it is then; the only place that says so. */
public enum StatementTransition {
    /** One of its lines is applied or set aside. */
    SETTLE_LINE(EnumSet.of(StatementState.OPEN)),
    /** A line that was set aside is looked at again. */
    PUT_BACK_LINE(EnumSet.of(StatementState.OPEN, StatementState.SETTLED)),
    /** Lines that another file told count in it from now on. */
    TAKE_LINES(EnumSet.of(StatementState.OPEN, StatementState.SETTLED)),
    /** Lines of it count elsewhere, or not any more. */
    GIVE_LINES(EnumSet.of(StatementState.OPEN, StatementState.SETTLED)),
    /** It was taken in by mistake, and nothing was applied yet. */
    WITHDRAW(EnumSet.of(StatementState.OPEN, StatementState.SETTLED));

    private final Set<StatementState> from;

    StatementTransition(Set<StatementState> from) {
        this.from = from;
    }

    public boolean allowedIn(StatementState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    void refuseUnlessAllowed(String number, StatementState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("statement.cannot", number, state);
        }
    }
}
