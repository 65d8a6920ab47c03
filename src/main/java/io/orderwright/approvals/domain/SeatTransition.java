package io.orderwright.approvals.domain;

import io.orderwright.approvals.domain.Seat.SeatState;
import io.orderwright.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What may be done with one answer that is asked for, and what it is then: all of it while it is open, and nothing after. */
enum SeatTransition {
    APPROVE(SeatState.APPROVED),
    REJECT(SeatState.REJECTED),
    /** Another person answers from here on. */
    TRANSFER(SeatState.OPEN),
    /** Another person gives an opinion first. */
    DELEGATE(SeatState.OPEN),
    /** The opinion is given. */
    GIVE_BACK(SeatState.OPEN),
    /** It need not be given any more; that comes too late, and changes nothing, once it is. */
    REMOVE(SeatState.REMOVED),
    /** The level ends; as for the one before. */
    PASS(SeatState.PASSED);

    private final SeatState to;

    SeatTransition(SeatState to) {
        this.to = to;
    }

    /**
     * @param by who answered; absent where nobody did
     * @throws Refusal CONFLICT when it is not open any more; nothing changes then where the level ended or it was taken off
     */
    SeatState after(String subject, @Nullable String by, SeatState state) {
        if (state == SeatState.OPEN) {
            return to;
        }
        if (this == REMOVE || this == PASS) {
            return state;
        }
        throw Refusal.conflict("approval.answered-before", subject, by == null ? "-" : by, state);
    }
}
