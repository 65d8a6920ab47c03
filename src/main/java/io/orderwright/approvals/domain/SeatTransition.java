package io.orderwright.approvals.domain;

import io.orderwright.approvals.domain.Seat.State;
import io.orderwright.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What may be done with one answer that is asked for, and what it is then: all of it while it is open, and nothing after. */
enum SeatTransition {
    APPROVE(State.APPROVED),
    REJECT(State.REJECTED),
    /** Another person answers from here on. */
    TRANSFER(State.OPEN),
    /** Another person gives an opinion first. */
    DELEGATE(State.OPEN),
    /** The opinion is given. */
    GIVE_BACK(State.OPEN),
    /** It need not be given any more; that comes too late, and changes nothing, once it is. */
    REMOVE(State.REMOVED),
    /** The level ends; as for the one before. */
    PASS(State.PASSED);

    private final State to;

    SeatTransition(State to) {
        this.to = to;
    }

    /**
     * @param by who answered; absent where nobody did
     * @throws Refusal CONFLICT when it is not open any more; nothing changes then where the level ended or it was taken off
     */
    State after(String subject, @Nullable String by, State state) {
        if (state == State.OPEN) {
            return to;
        }
        if (this == REMOVE || this == PASS) {
            return state;
        }
        throw Refusal.conflict("approval.answered-before", subject, by == null ? "-" : by, state);
    }
}
