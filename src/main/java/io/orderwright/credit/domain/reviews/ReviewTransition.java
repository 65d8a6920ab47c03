package io.orderwright.credit.domain.reviews;

import io.orderwright.credit.domain.reviews.CreditReview.State;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a review, in which state, and what it is then; the only place that says so. */
public enum ReviewTransition {
    /** The bureau answered. */
    SCORE(State.OPEN, State.SCORED),
    /** The bureau could not, a person did. */
    CLOSE_BY_HAND(State.OPEN, State.BY_HAND);

    private final State from;
    private final State to;

    ReviewTransition(State from, State to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    State after(String number, State state) {
        if (state != from) {
            throw Refusal.conflict("credit.review-closed", number, state);
        }
        return to;
    }
}
