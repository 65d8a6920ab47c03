package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may happen to a letter, in which state, and what it is then; the only place that says so. */
public enum LetterTransition {
    LEAVE_OUT(EnumSet.of(LetterState.PREPARED), LetterState.NOT_TOLD),
    RELEASE(EnumSet.of(LetterState.PREPARED), LetterState.RELEASED),
    SEND(EnumSet.of(LetterState.RELEASED), LetterState.SENT),
    TELL(EnumSet.of(LetterState.SENT), LetterState.TOLD),
    REFUSE(EnumSet.of(LetterState.SENT), LetterState.REFUSED),
    DROP(EnumSet.of(LetterState.PREPARED, LetterState.RELEASED), LetterState.DROPPED);

    private final Set<LetterState> from;
    private final LetterState to;

    LetterTransition(Set<LetterState> from, LetterState to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedIn(LetterState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    LetterState after(String number, LetterState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("dunning.letter-cannot", number, state);
        }
        return to;
    }
}
