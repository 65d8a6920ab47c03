package io.orderwright.process.creditreview;

import io.orderwright.credit.CreditReviews;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import org.camunda.bpm.engine.delegate.BpmnError;

/** {@code reviews} in BPMN. */
@TaskBean(name = "reviews")
public class ReviewsTasks {

    private final CreditReviews reviews;
    private final BureauAnswers answers;

    ReviewsTasks(CreditReviews reviews, BureauAnswers answers) {
        this.reviews = reviews;
        this.answers = answers;
    }

    public String customer(String reviewNumber) {
        return reviews.get(reviewNumber).customer();
    }

    public String reason(String reviewNumber) {
        return reviews.get(reviewNumber).reason();
    }

    /** @throws BpmnError bureauNonsense when the bureau's answer is no score for this customer */
    public void keepScore(String reviewNumber, String bureauAnswer) {
        BureauAnswers.Score score = answers.read(bureauAnswer, customer(reviewNumber))
                .orElseThrow(() -> new BpmnError("bureauNonsense", "the bureau's answer makes no sense"));
        reviews.scored(reviewNumber, score.score(), score.asOf());
    }

    /**
     * A person says what to do after the bureau failed.
     *
     * @param manualScore as typed; empty when nothing was found elsewhere
     * @throws Refusal INVALID without a word, or for a score that is none
     */
    public void reviewed(String reviewNumber, boolean askAgain, String manualScore, String comment) {
        if (!askAgain) {
            reviews.reviewed(reviewNumber, score(manualScore), comment, Person.acting());
        }
    }

    private static @org.jspecify.annotations.Nullable Integer score(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            throw Refusal.invalid("manualScore", "credit.review-score", text, CreditReviews.BEST);
        }
        return Integer.valueOf(text);
    }
}
