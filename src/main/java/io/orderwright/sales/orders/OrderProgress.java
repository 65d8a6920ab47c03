package io.orderwright.sales.orders;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderEvent.OrderCancellationAsked;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderEvent.OrderQuestionAnswered;
import io.orderwright.sales.orders.OrderEvent.OrderReopened;
import io.orderwright.sales.orders.books.OrdersByNumber;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.ports.CancellationRules;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves orders as the process says. Every transition is refused (CONFLICT) in states that do not allow it and where a
 * line's quantities would not add up, and NOT_FOUND for an unknown order; nothing has happened then.
 *
 * <p>Where others may change the same quantities meanwhile, the order is held and read anew. Elsewhere it is not, so that
 * nobody who holds it waits for credit or stock: whoever was overtaken fails as a whole, and the process tries again.
 */
@Service
@Transactional
public class OrderProgress {

    private final OrdersByNumber orders;
    private final CancellationRules cancellations;
    private final ApplicationEventPublisher events;

    OrderProgress(OrdersByNumber orders, CancellationRules cancellations, ApplicationEventPublisher events) {
        this.orders = orders;
        this.cancellations = cancellations;
        this.events = events;
    }

    /** The order as it is now, and as it stays until the transaction ends. */
    public OrderFacts hold(String number) {
        return orders.held(number).facts();
    }

    /**
     * Asks for the order to be cancelled; the process then undoes what was done for it.
     *
     * @throws Refusal CONFLICT where the matrix of changes does not let it, as once goods have left or the order has ended, with
     *     what to do instead; FORBIDDEN for an order of somebody else that is not the person's to cancel
     */
    @ActsOn(ActingVerb.CANCEL_ORDER)
    public void cancel(String number, String reason, String actor) {
        cancellations.refuseUnlessCancellable(orders.known(number).view());
        giveUp(number, reason, actor);
    }

    /**
     * As {@link #cancel}, because of what was decided about it, for example that it gets no credit: whoever looks after it is
     * not asked.
     *
     * @throws Refusal CONFLICT once goods have left or the order has ended
     */
    public void giveUp(String number, String reason, String actor) {
        orders.known(number).refuseUnlessCancellable();
        events.publishEvent(new OrderCancellationAsked(number, actor, reason));
    }

    /**
     * Looks once more at what is about to run: the totals that are stored are those of the lines.
     *
     * @throws IllegalStateException when they are not
     */
    @Transactional(readOnly = true)
    public void validate(String number) {
        orders.known(number).validate();
    }

    /** Somebody answered a question about the order; it stays in its history. */
    public void answered(String number, String question, String answer, String comment, String by) {
        events.publishEvent(new OrderQuestionAnswered(number, by, question, answer, comment));
    }

    /** A partner refused it; somebody has removed the cause, and it is sent again, or has entered it there by hand. */
    @DecidedBy({Roles.SALES_MANAGER, Roles.FINANCE})
    public void refusalAnswered(String number, RefusalAnswer answer, String by) {
        answered(number, "partner-refusal", answer.code(), answer.words(), by);
    }

    /** A partner refused to give back what ended here; somebody has seen to it by hand, or has it asked again. */
    @DecidedBy(Roles.SALES_MANAGER)
    public void reversalResolved(String number, boolean doneByHand, String comment, String by) {
        answered(number, "reversal-refusal", doneByHand ? "done-by-hand" : "try-again", comment, by);
    }

    /**
     * Credit holds it up.
     *
     * @throws Refusal CONFLICT unless it is new, in approval, being confirmed or partly shipped
     */
    public void held(String number) {
        move(number, SalesOrder::hold);
    }

    /**
     * Somebody must agree to it.
     *
     * @throws Refusal CONFLICT once goods are reserved for it
     */
    public void approvalAsked(String number) {
        move(number, SalesOrder::askApproval);
    }

    /**
     * Whoever placed it has it back, to edit it or to answer what was asked.
     *
     * @throws Refusal CONFLICT unless it is in approval
     */
    public void sentBack(String number) {
        move(number, SalesOrder::sendBack);
    }

    /**
     * Goods are kept for it.
     *
     * @param missing what could not be reserved, by line number; empty when all is there
     * @return whether there is a delivery to be made now, as the customer's terms allow
     * @throws Refusal CONFLICT unless it is new, held or in approval, or when more is missing than is wanted
     */
    public boolean reserved(String number, Map<Integer, Quantity> missing) {
        return move(orders.known(number), order -> order.reserve(missing)).deliverable();
    }

    /**
     * Goods that lines waited for have been reserved.
     *
     * @param quantities by line number
     * @return whether there is a delivery to be made now, as the customer's terms allow
     * @throws Refusal CONFLICT where it waits for none, or for less
     */
    public boolean backOrderServed(String number, Map<Integer, Quantity> quantities) {
        return move(orders.held(number), order -> order.serve(quantities)).deliverable();
    }

    /**
     * Goods that were reserved went to an urgent order.
     *
     * @param quantities by line number
     * @throws Refusal CONFLICT unless it waits for goods or is partly shipped, or when less is kept for it
     */
    public void displaced(String number, Map<Integer, Quantity> quantities) {
        move(orders.held(number), order -> order.displace(quantities));
    }

    /**
     * A prepaid order's money is not there yet.
     *
     * @throws Refusal CONFLICT once it is confirmed or has ended
     */
    public void awaitsPayment(String number) {
        move(number, SalesOrder::awaitPayment);
    }

    /**
     * Partners and customer are told.
     *
     * @throws Refusal CONFLICT once that has been done, or it has ended
     */
    public void confirmed(String number) {
        move(number, SalesOrder::confirm);
    }

    /**
     * Its goods, or what is there of them, may be picked.
     *
     * @throws Refusal CONFLICT unless it is being confirmed, held or partly shipped
     */
    public void released(String number) {
        move(number, SalesOrder::release);
    }

    /**
     * All of it has left.
     *
     * @throws Refusal CONFLICT unless it is to be shipped, and all of it is kept
     */
    public void shipped(String number) {
        move(number, SalesOrder::ship);
    }

    /**
     * A part of it has left.
     *
     * @param quantities by line number
     * @throws Refusal CONFLICT unless it is to be shipped, and so much of it is kept
     */
    public void partShipped(String number, Map<Integer, Quantity> quantities) {
        move(orders.held(number), order -> order.ship(quantities));
    }

    /**
     * The customer has the goods.
     *
     * @param quantities by line number, each in its line's unit; absent for everything that has left
     * @throws Refusal CONFLICT where nothing can have left
     */
    public void delivered(String number, @Nullable Map<Integer, SaidNumber> quantities) {
        move(orders.held(number), order -> {
            if (quantities == null) {
                order.deliver();
            } else {
                order.deliver(quantities);
            }
        });
    }

    /**
     * What the customer had has come back.
     *
     * @param quantities by line number, each in its line's unit
     * @throws Refusal CONFLICT where nothing can be with the customer, or for more than the customer has; INVALID for a line
     *     that is not there
     */
    public void takenBack(String number, Map<Integer, Quantity> quantities) {
        move(orders.held(number), order -> order.takeBack(quantities));
    }

    /** What had come back is with the customer again, repaired, by line number. @throws Refusal CONFLICT for more than came back */
    public void givenAgain(String number, Map<Integer, Quantity> quantities) {
        move(orders.held(number), order -> order.giveAgain(quantities));
    }

    /** What has left so far is billed. @throws Refusal CONFLICT unless it is partly shipped */
    public void partInvoiced(String number) {
        move(number, SalesOrder::invoicePart);
    }

    /**
     * All that is wanted has left and is billed.
     *
     * @throws Refusal CONFLICT while something that is wanted has not left
     */
    public void invoiced(String number) {
        move(number, SalesOrder::invoice);
    }

    /** Everything is paid. @throws Refusal CONFLICT unless it is shipped */
    public void closed(String number) {
        move(number, SalesOrder::close);
    }

    /**
     * It is not accepted.
     *
     * @throws Refusal CONFLICT once goods are reserved for it or something has left
     */
    public void rejected(String number) {
        move(number, SalesOrder::reject);
    }

    /**
     * It is not wanted any more, and what was done for it has been undone.
     *
     * @throws Refusal CONFLICT once goods have left or the order has ended
     */
    public void cancelled(String number) {
        move(number, SalesOrder::cancel);
    }

    /**
     * Its approval was taken back: it begins again.
     *
     * @throws Refusal CONFLICT before it was approved, once goods have left, or when the order has ended
     */
    public void reopened(String number) {
        move(number, SalesOrder::reopen);
        events.publishEvent(new OrderReopened(number, BusinessEvent.SYSTEM));
    }

    private void move(String number, Consumer<SalesOrder> transition) {
        move(orders.known(number), transition);
    }

    private SalesOrder move(SalesOrder order, Consumer<SalesOrder> transition) {
        OrderState before = order.state();
        transition.accept(order);
        if (order.state() != before) {
            events.publishEvent(new OrderMoved(order.number(), BusinessEvent.SYSTEM, before, order.state()));
        }
        return order;
    }
}
