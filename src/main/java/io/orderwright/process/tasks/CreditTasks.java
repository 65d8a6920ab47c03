package io.orderwright.process.tasks;

import io.orderwright.approvals.Approvals;
import io.orderwright.credit.CreditControl;
import io.orderwright.kernel.Refusal;
import io.orderwright.orders.OrderHandling;
import io.orderwright.process.engine.TaskBean;

/** {@code credit} in BPMN. */
@TaskBean(name = "credit")
public class CreditTasks {

    private final CreditControl credit;
    private final OrderHandling orders;
    private final OrderQuestions questions;
    private final Approvals approvals;

    CreditTasks(CreditControl credit, OrderHandling orders, OrderQuestions questions, Approvals approvals) {
        this.credit = credit;
        this.orders = orders;
        this.questions = questions;
        this.approvals = approvals;
    }

    /** APPROVE, REVIEW or HOLD. */
    public String decide(String orderNumber) {
        return credit.decide(questions.credit(orders.get(orderNumber))).name();
    }

    /**
     * A person resolved the hold.
     *
     * @throws Refusal FORBIDDEN when it is the one who placed the order; INVALID without a reason
     */
    public void resolved(String orderNumber, boolean releaseCredit, String comment) {
        String person = Person.acting();
        if (orders.get(orderNumber).placedBy().equals(person)) {
            throw Refusal.forbidden("credit.own-order", orderNumber);
        }
        orders.answered(orderNumber, "credit-hold", releaseCredit ? "release" : "reject", comment, person);
        if (releaseCredit) {
            credit.release(orderNumber, comment, person);
        }
    }

    /** Whoever approved last answers for the credit too; nothing happens where the table had granted it. */
    public void releaseApproved(String orderNumber) {
        credit.release(orderNumber, "approved", approvals.lastApprover(orderNumber));
    }

    public void prepaid(String orderNumber) {
        credit.prepaid(orderNumber);
    }

    public void cancel(String orderNumber) {
        credit.cancel(orderNumber);
    }
}
