package io.orderwright.process.ordertocash;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.sales.orders.DuplicateCheck;
import io.orderwright.sales.orders.OrderHandling;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** {@code orders} in BPMN. */
@TaskBean(name = "orders")
public class OrdersTasks {

    private final OrderHandling orders;
    private final DuplicateCheck duplicates;
    private final OrderForm card;

    OrdersTasks(OrderHandling orders, DuplicateCheck duplicates, OrderForm card) {
        this.orders = orders;
        this.duplicates = duplicates;
        this.card = card;
    }

    public void validate(String orderNumber) {
        orders.validate(orderNumber);
    }

    public boolean suspectedDuplicate(String orderNumber) {
        return duplicates.suspected(orderNumber);
    }

    public void duplicateChecked(String orderNumber, boolean keepOrder) {
        duplicates.answered(orderNumber, keepOrder, Person.acting());
    }

    public void refusalResolved(String orderNumber, String comment) {
        orders.answered(orderNumber, "partner-refusal", "try-again", comment, Person.acting());
    }

    public void hold(String orderNumber) {
        orders.held(orderNumber);
    }

    public void awaitPrepayment(String orderNumber) {
        orders.awaitsPayment(orderNumber);
    }

    public boolean prepaid(String orderNumber) {
        return orders.get(orderNumber).prepaid();
    }

    /** Something of it has left, and something has not. */
    public boolean partlyShipped(String orderNumber) {
        return orders.get(orderNumber).partlyShipped();
    }

    /** Everything that is wanted has left. It stays so until the process has gone on. */
    public boolean shippedInFull(String orderNumber) {
        return orders.hold(orderNumber).shippedInFull();
    }

    public void confirm(String orderNumber) {
        orders.confirmed(orderNumber);
    }

    /** Whether there is a number to send messages to. */
    public boolean reachable(String orderNumber) {
        return orders.get(orderNumber).reachable();
    }

    public void close(String orderNumber) {
        orders.closed(orderNumber);
    }

    public void reject(String orderNumber) {
        orders.rejected(orderNumber);
    }

    public void reopen(String orderNumber) {
        orders.reopened(orderNumber);
    }

    public void cancel(String orderNumber) {
        orders.cancelled(orderNumber);
    }

    public String customerName(String orderNumber) {
        return orders.get(orderNumber).customerName();
    }

    /** Total with tax and currency, for task lists. */
    public String amount(String orderNumber) {
        return card.amount(orderNumber);
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
