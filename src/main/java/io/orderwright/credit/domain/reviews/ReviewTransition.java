package io.orderwright.credit.domain.reviews;

import io.orderwright.credit.domain.reviews.CreditReview.ReviewState;
import io.orderwright.platform.kernel.Refusal;

/** What may be done with a review, in which state, and what it is then; the only place that says so. */
public enum ReviewTransition {
    /** The bureau answered. */
    SCORE(ReviewState.OPEN, ReviewState.SCORED),
    /** The bureau could not, a person did. */
    CLOSE_BY_HAND(ReviewState.OPEN, ReviewState.BY_HAND);

    private final ReviewState from;
    private final ReviewState to;

    ReviewTransition(ReviewState from, ReviewState to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    ReviewState after(String number, ReviewState state) {
        if (state != from) {
            throw Refusal.conflict("credit.review-closed", number, state);
        }
        return to;
    }
}
