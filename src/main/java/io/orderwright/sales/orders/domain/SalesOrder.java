package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.amendments.LoweredLine;
import io.orderwright.sales.orders.entry.PlaceOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A sales order. It moves by named transitions only. Each refuses where {@link OrderTransition} does not allow it, and
 * when it would break a law of a line's quantities; nothing of the order has changed then.
 */
@Entity
public class SalesOrder extends OrderDocument {

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.PLACED;

    private boolean inParts;

    protected SalesOrder() {}

    public SalesOrder(
            long id,
            CustomerView customer,
            PlaceOrder asked,
            boolean taxIncluded,
            Rounding rounding,
            Origin origin,
            ZonedDateTime now) {
        super(id, customer, asked, taxIncluded, rounding, origin, now);
    }

    public void add(PlaceOrder.AskedLine asked, ProductView product) {
        add(new OrderLine(this, lines().size() + 1, asked, product));
    }

    /** Credit holds it up. @throws Refusal CONFLICT outside {@link OrderTransition#HOLD} */
    public void hold() {
        move(OrderTransition.HOLD);
    }

    /** Somebody must agree. @throws Refusal CONFLICT outside {@link OrderTransition#ASK_APPROVAL} */
    public void askApproval() {
        move(OrderTransition.ASK_APPROVAL);
    }

    /** Whoever placed it has it back. @throws Refusal CONFLICT outside {@link OrderTransition#SEND_BACK} */
    public void sendBack() {
        move(OrderTransition.SEND_BACK);
    }

    /**
     * Stock was reserved.
     *
     * @param missing what was not there, by line number
     * @throws Refusal CONFLICT outside {@link OrderTransition#RESERVE}, or when more is missing than is wanted
     */
    public void reserve(Map<Integer, Quantity> missing) {
        OrderTransition.RESERVE.of(number(), state);
        OrderTransition what = missing.isEmpty() ? OrderTransition.RESERVE : OrderTransition.WAIT_FOR_GOODS;
        change(what, missing, LineQuantities::reserve);
    }

    /**
     * Goods that lines waited for were reserved.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#SERVE}, or when it waits for less
     */
    public void serve(Map<Integer, Quantity> quantities) {
        change(OrderTransition.SERVE, quantities, LineQuantities::serve);
    }

    /**
     * Goods that it had while it waits for others went to an urgent order.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#DISPLACE}, or when less is kept for it
     */
    public void displace(Map<Integer, Quantity> quantities) {
        change(OrderTransition.DISPLACE, quantities, (line, taken) -> line.serve(taken.negated()));
    }

    /** It is prepaid, and its money is not there. @throws Refusal CONFLICT outside {@link OrderTransition#AWAIT_PAYMENT} */
    public void awaitPayment() {
        move(OrderTransition.AWAIT_PAYMENT);
    }

    /**
     * Partners and customer are told.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#CONFIRM}
     */
    public void confirm() {
        move(OrderTransition.CONFIRM);
    }

    /**
     * Its goods, or what is there of them, may be picked.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#RELEASE}
     */
    public void release() {
        move(OrderTransition.RELEASE);
        inParts = inParts || goods().inParts();
    }

    /**
     * All of it has left.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#SHIP}, or when less is kept for it than is to leave
     */
    public void ship() {
        change(OrderTransition.SHIP, LineQuantities::ship);
    }

    /**
     * A part of it has left. When nothing is missing any more, all of it has.
     *
     * @param quantities by line number
     * @throws Refusal CONFLICT outside {@link OrderTransition#SHIP_PART}, or when less is kept for it
     */
    public void ship(Map<Integer, Quantity> quantities) {
        change(OrderTransition.SHIP_PART, quantities, LineQuantities::ship);
        if (goods().leftInFull()) {
            state = OrderState.SHIPPED;
        }
    }

    /**
     * The customer has it; more than has left is taken for all that has.
     *
     * @param quantities by line number, each in its line's unit
     * @throws Refusal CONFLICT outside {@link OrderTransition#DELIVER}
     */
    public void deliver(Map<Integer, SaidNumber> quantities) {
        OrderTransition.DELIVER.of(number(), state);
        change(OrderTransition.DELIVER, goods().measured(quantities), LineQuantities::deliver);
    }

    /**
     * The customer has everything that has left.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#DELIVER}
     */
    public void deliver() {
        change(OrderTransition.DELIVER, LineQuantities::deliver);
    }

    /** What the customer had has come back, by line number. @throws Refusal CONFLICT for more than that, or in another unit */
    public void takeBack(Map<Integer, Quantity> quantities) {
        change(OrderTransition.TAKE_BACK, quantities, LineQuantities::takeBack);
    }

    /** What had come back is with the customer again, repaired, by line number. @throws Refusal CONFLICT for more than came back */
    public void giveAgain(Map<Integer, Quantity> quantities) {
        change(OrderTransition.TAKE_BACK, quantities, LineQuantities::giveAgain);
    }

    /** What has left so far is billed. @throws Refusal CONFLICT outside {@link OrderTransition#INVOICE_PART} */
    public void invoicePart() {
        change(OrderTransition.INVOICE_PART, LineQuantities::invoice);
    }

    /**
     * All that is wanted has left; where the rest is not wanted any more, it is shipped from here on.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#INVOICE}, or while something wanted has not left
     */
    public void invoice() {
        OrderTransition.INVOICE.of(number(), state);
        goods().refuseUnlessLeftInFull();
        change(OrderTransition.INVOICE, LineQuantities::invoice);
    }

    /**
     * Everything is paid.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#CLOSE}
     */
    public void close() {
        move(OrderTransition.CLOSE);
    }

    /**
     * It is not accepted.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#REJECT}, or once something has left
     */
    public void reject() {
        refuseIfLeft(OrderTransition.REJECT);
        change(OrderTransition.REJECT, LineQuantities::cancel);
    }

    /**
     * It is not wanted.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#CANCEL}, or once something has left
     */
    public void cancel() {
        refuseUnlessCancellable();
        change(OrderTransition.CANCEL, LineQuantities::cancel);
    }

    /** @throws Refusal CONFLICT where {@link #cancel} would refuse */
    public void refuseUnlessCancellable() {
        refuseIfLeft(OrderTransition.CANCEL);
    }

    /**
     * Its approval was taken back: it needs one again, and nothing is kept for it.
     *
     * @throws Refusal CONFLICT outside {@link OrderTransition#REOPEN}, or once something has left
     */
    public void reopen() {
        refuseIfLeft(OrderTransition.REOPEN);
        change(OrderTransition.REOPEN, LineQuantities::unreserve);
        inParts = false;
    }

    private void refuseIfLeft(OrderTransition what) {
        what.of(number(), state);
        goods().refuseLeft();
    }

    /**
     * Less is wanted of some lines than was; a line of which nothing is wanted any more stays empty.
     *
     * @param quantities by line number, each in its line's unit and less than now
     * @throws Refusal CONFLICT outside {@link OrderTransition#LOWER}, below what has left of a line, when nothing would be
     *     left of the order, or nothing of what is held before it may leave; INVALID for a line that is not there or would
     *     not be less
     */
    public List<LoweredLine> lower(Map<Integer, SaidNumber> quantities) {
        OrderTransition.LOWER.of(number(), state);
        List<LoweredLine> lowered = new Reduction(this, lines(), quantities).carryOut();
        total();
        return lowered;
    }

    /** What was added leaves with another delivery than the one that is being prepared. */
    void goesOutInParts() {
        inParts = true;
    }

    private void move(OrderTransition transition) {
        state = transition.of(number(), state);
    }

    private void change(OrderTransition transition, UnaryOperator<LineQuantities> step) {
        OrderState next = transition.of(number(), state);
        goods().change(step);
        state = next;
    }

    private void change(OrderTransition transition, Map<Integer, Quantity> quantities, OrderGoods.Step step) {
        OrderState next = transition.of(number(), state);
        goods().change(quantities, step);
        state = next;
    }

    /** The goods it waits for are not there, and there is nothing of it to be delivered meanwhile. */
    public boolean waitsForGoods() {
        return OrderTransition.DISPLACE.allowedIn(state) && !deliverable();
    }

    /** There is a delivery to be made now, as the customer's terms allow; also when nothing is missing. */
    public boolean deliverable() {
        return goods().deliverable(buyer().deliveryTerms());
    }

    @Override
    public OrderState state() {
        return state;
    }

    boolean inParts() {
        return inParts;
    }

    public OrderFacts facts() {
        return OrderViews.facts(this);
    }

    public OrderView view() {
        return OrderViews.view(this);
    }
}
