package io.orderwright.process.tasks;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.Verdict;
import io.orderwright.orders.OrderHandling;
import io.orderwright.process.engine.TaskBean;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.annotation.Value;

/** {@code approvals} in BPMN. */
@TaskBean(name = "approvals")
public class QuestionTasks {

    private final Approvals approvals;
    private final OrderHandling orders;
    private final OrderQuestions questions;
    private final OrderCard card;
    private final Clock clock;
    private final Duration answerWithin;

    QuestionTasks(
            Approvals approvals,
            OrderHandling orders,
            OrderQuestions questions,
            OrderCard card,
            Clock clock,
            @Value("${orderwright.approvals.answer-within:P2D}") Duration answerWithin) {
        this.approvals = approvals;
        this.orders = orders;
        this.questions = questions;
        this.card = card;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    /** How many levels must say yes. */
    public int require(String orderNumber, String creditAnswer) {
        int levels = approvals.require(questions.approval(orders.get(orderNumber), creditAnswer));
        if (levels > 0) {
            orders.approvalAsked(orderNumber);
        } else if (creditAnswer.equals("REVIEW")) {
            throw new IllegalStateException("The credit of " + orderNumber
                    + " is under review, and the approval table asks nobody: mend approval/approval-levels");
        }
        return levels;
    }

    public SpinJsonNode describe(String orderNumber) {
        return Spin.JSON(card.of(orderNumber));
    }

    /** The group asked at a level; {@code loopCounter} counts from 0. */
    public String group(String orderNumber, int loopCounter) {
        return approvals.of(orderNumber).get(loopCounter).group();
    }

    public Date dueAt(String orderNumber) {
        return Date.from(clock.instant().plus(answerWithin));
    }

    public void answered(String orderNumber, boolean approved, String comment) {
        approvals.answer(orderNumber, approved ? Verdict.APPROVED : Verdict.REJECTED, comment, Person.acting());
    }

    public boolean rejected(String orderNumber) {
        return approvals.verdict(orderNumber) == Verdict.REJECTED;
    }

    public boolean approved(String orderNumber) {
        return approvals.verdict(orderNumber) == Verdict.APPROVED;
    }

    public void withdraw(String orderNumber) {
        approvals.withdraw(orderNumber);
    }
}
