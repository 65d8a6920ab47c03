package io.orderwright.process.ordertocash;

import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.coordination.refusals.RefusedOrders;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.entry.DuplicateCheck;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** {@code orders} in BPMN. */
@TaskBean(name = "orders")
public class OrdersTasks {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final DuplicateCheck duplicates;
    private final MessageReceivers receivers;
    private final RefusedOrders refusals;
    private final OrderForm card;

    OrdersTasks(
            OrderQueries orders,
            OrderProgress progress,
            DuplicateCheck duplicates,
            MessageReceivers receivers,
            RefusedOrders refusals,
            OrderForm card) {
        this.orders = orders;
        this.progress = progress;
        this.duplicates = duplicates;
        this.receivers = receivers;
        this.refusals = refusals;
        this.card = card;
    }

    public void validate(String orderNumber) {
        progress.validate(orderNumber);
    }

    public boolean suspectedDuplicate(String orderNumber) {
        return duplicates.suspected(orderNumber);
    }

    public void duplicateChecked(String orderNumber, boolean keepOrder) {
        duplicates.answered(orderNumber, keepOrder, Person.acting());
    }

    public void refusalResolved(String orderNumber, String comment) {
        progress.refusalAnswered(orderNumber, RefusalAnswer.tryAgain(comment), Person.acting());
    }

    public void refusalSettled(
            String orderNumber, String step, boolean doneByHand, String partnerNumber, String comment) {
        refusals.settle(orderNumber, step, RefusalAnswer.of(doneByHand, partnerNumber, comment), Person.acting());
    }

    public void reversalResolved(String orderNumber, boolean doneByHand, String comment) {
        progress.reversalResolved(orderNumber, doneByHand, comment, Person.acting());
    }

    public void hold(String orderNumber) {
        progress.held(orderNumber);
    }

    public void awaitPrepayment(String orderNumber) {
        progress.awaitsPayment(orderNumber);
    }

    public boolean prepaid(String orderNumber) {
        return orders.facts(orderNumber).prepaid();
    }

    /** Something of it has left, and something has not. */
    public boolean partlyShipped(String orderNumber) {
        return orders.facts(orderNumber).answers().partlyShipped();
    }

    /** Everything that is wanted has left. It stays so until the process has gone on. */
    public boolean shippedInFull(String orderNumber) {
        return progress.hold(orderNumber).answers().shippedInFull();
    }

    public void confirm(String orderNumber) {
        progress.confirmed(orderNumber);
    }

    /** Whether there is a number to send messages to. */
    public boolean reachable(String orderNumber) {
        return receivers.reachable(orderNumber, ContactPurpose.ORDERS);
    }

    public void close(String orderNumber) {
        progress.closed(orderNumber);
    }

    public void reject(String orderNumber) {
        progress.rejected(orderNumber);
    }

    public void reopen(String orderNumber) {
        progress.reopened(orderNumber);
    }

    public void cancel(String orderNumber) {
        progress.cancelled(orderNumber);
    }

    public String customerName(String orderNumber) {
        return orders.facts(orderNumber).customerName();
    }

    /** Total with tax and currency, for task lists. */
    public String amount(String orderNumber) {
        return orders.amount(orderNumber);
    }

    /**
     * The facts that a form shows.
     *
     * @throws Refusal NOT_FOUND for an unknown order
     */
    public SpinJsonNode card(String orderNumber) {
        return Spin.JSON(card.of(orderNumber));
    }
}
