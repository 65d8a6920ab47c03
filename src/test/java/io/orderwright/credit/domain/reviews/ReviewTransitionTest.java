package io.orderwright.credit.domain.reviews;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a review, cell by cell, at the review itself. */
@Tag("unit")
class ReviewTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** State, what it is after the bureau's score and after a person's answer; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,    SCORED, BY_HAND",
        "SCORED,  -,      -",
        "BY_HAND, -,      -",
    })
    void everyCell(CreditReview.ReviewState state, String score, String byHand) {
        cell(ReviewTransition.SCORE, state, score);
        cell(ReviewTransition.CLOSE_BY_HAND, state, byHand);
    }

    private static void cell(ReviewTransition transition, CreditReview.ReviewState state, String after) {
        CreditReview review = in(state);
        if (after.equals("-")) {
            var refusal = refused(
                    RefusalKind.CONFLICT,
                    "credit.review-closed",
                    () -> review.close(transition, 1, null, "again", "carla", NOW));
            assertThat(refusal.arguments()).containsExactly(review.number(), state);
            assertThat(review.view()).isEqualTo(in(state).view());
        } else {
            review.close(transition, 640, null, "", "bureau", NOW);
            assertThat(review.view().state()).isEqualTo(after);
        }
    }

    private static CreditReview in(CreditReview.ReviewState state) {
        CreditReview review = new CreditReview(4, "ACME", "CNY", "first order", "sally", NOW, LocalDate.of(2026, 3, 2));
        switch (state) {
            case OPEN -> {}
            case SCORED -> review.close(ReviewTransition.SCORE, 640, null, "", "bureau", NOW);
            case BY_HAND -> review.close(ReviewTransition.CLOSE_BY_HAND, 640, null, "", "chris", NOW);
        }
        return review;
    }
}
