package io.orderwright.process.ordertocash;

import io.orderwright.approvals.Approvals;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.ReleaseCredit;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import org.camunda.bpm.engine.delegate.BpmnError;

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
     * A person resolved the hold of an order.
     *
     * @param releaseAmount as typed, as are the next two; empty for all of the order, none, and as long as usual
     * @throws Refusal FORBIDDEN when it is the one who placed the order; INVALID without a reason, or for a release that
     *     makes no sense
     */
    public void resolve(
            String orderNumber,
            boolean releaseCredit,
            String releaseAmount,
            String releaseDeviation,
            String releaseUntil,
            String comment) {
        String person = anotherPerson(orderNumber);
        orders.answered(orderNumber, "credit-hold", releaseCredit ? "release" : "reject", comment, person);
        if (releaseCredit) {
            credit.release(
                    ReleaseCredit.typed(orderNumber, releaseAmount, releaseDeviation, releaseUntil, comment), person);
        } else {
            credit.refuse(orderNumber, comment, person);
        }
    }

    /** A person lets the goods leave; refused as {@link #resolve}. */
    public void releaseShipment(
            String orderNumber, String releaseAmount, String releaseDeviation, String releaseUntil, String comment) {
        String person = anotherPerson(orderNumber);
        orders.answered(orderNumber, "shipment-hold", "release", comment, person);
        credit.releaseShipment(
                ReleaseCredit.typed(orderNumber, releaseAmount, releaseDeviation, releaseUntil, comment), person);
    }

    private String anotherPerson(String orderNumber) {
        String person = Person.acting();
        if (orders.get(orderNumber).placedBy().equals(person)) {
            throw Refusal.forbidden("credit.own-order", orderNumber);
        }
        return person;
    }

    /**
     * Whether the goods may be handed to the warehouse.
     *
     * @throws BpmnError shipmentBlocked when credit says no
     */
    public void checkShipment(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        if (!credit.mayShip(orderNumber, order.tier(), () -> questions.credit(order))) {
            throw new BpmnError("shipmentBlocked");
        }
    }

    /** Whoever approved last answers for the credit too; nothing happens where the table had granted it. */
    public void releaseApproved(String orderNumber) {
        credit.release(ReleaseCredit.whole(orderNumber, "approved"), approvals.lastApprover(orderNumber));
    }

    public void prepaid(String orderNumber) {
        credit.prepaid(orderNumber);
    }

    public void cancel(String orderNumber) {
        credit.cancel(orderNumber);
    }
}
