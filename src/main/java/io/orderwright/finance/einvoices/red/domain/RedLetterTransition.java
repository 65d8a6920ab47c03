package io.orderwright.finance.einvoices.red.domain;

import static io.orderwright.finance.einvoices.red.RedLetterState.AGREED;
import static io.orderwright.finance.einvoices.red.RedLetterState.REQUESTED;
import static io.orderwright.finance.einvoices.red.RedLetterState.TO_MEND;
import static io.orderwright.finance.einvoices.red.RedLetterState.VOID;
import static io.orderwright.finance.einvoices.red.RedLetterState.WAITING;

import io.orderwright.finance.einvoices.red.RedLetterState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may happen to a red letter, in which state; what it is then follows from its confirmation. */
public enum RedLetterTransition {
    /** The platform has opened its confirmation, or needs none. */
    OPEN(REQUESTED),
    /** The platform was asked where its confirmation stands. */
    LOOK(WAITING),
    /** The platform has issued the red invoice. */
    ISSUE(AGREED),
    /** The platform refused a step. */
    REFUSE(REQUESTED, WAITING, AGREED),
    /** Finance tries the step again. */
    RETRY(TO_MEND),
    /** Nothing comes of it any more, with or without another one in its place. */
    LEAVE(TO_MEND, VOID);

    private final Set<RedLetterState> from;

    RedLetterTransition(RedLetterState first, RedLetterState... more) {
        this.from = EnumSet.of(first, more);
    }

    public boolean allowedIn(RedLetterState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    void check(String number, RedLetterState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("red.cannot", number, state);
        }
    }
}
