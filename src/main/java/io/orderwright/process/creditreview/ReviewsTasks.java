package io.orderwright.process.creditreview;

import io.orderwright.credit.reviews.BureauAnswers;
import io.orderwright.credit.reviews.CreditReviews;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Errors;
import io.orderwright.process.engine.calls.Person;
import org.camunda.bpm.engine.delegate.BpmnError;

/** {@code reviews} in BPMN. */
@TaskBean(name = "reviews")
public class ReviewsTasks {

    private final CreditReviews reviews;
    private final BureauAnswers bureau;

    ReviewsTasks(CreditReviews reviews, BureauAnswers bureau) {
        this.reviews = reviews;
        this.bureau = bureau;
    }

    public String customer(String reviewNumber) {
        return reviews.get(reviewNumber).customer();
    }

    public String reason(String reviewNumber) {
        return reviews.get(reviewNumber).reason();
    }

    /** @throws BpmnError bureauNonsense when the bureau's answer is no score for this customer */
    public void keepScore(String reviewNumber, String bureauAnswer) {
        Errors.unless(bureau.keep(reviewNumber, bureauAnswer), "bureauNonsense", "the bureau's answer makes no sense");
    }

    /**
     * A person says what to do after the bureau failed.
     *
     * @param manualScore as typed; empty when nothing was found elsewhere
     * @throws Refusal INVALID without a word, or for a score that is none
     */
    public void reviewed(String reviewNumber, boolean askAgain, String manualScore, String comment) {
        reviews.resolved(reviewNumber, askAgain, manualScore, comment, Person.acting());
    }
}
