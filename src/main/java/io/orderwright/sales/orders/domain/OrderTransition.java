package io.orderwright.sales.orders.domain;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.CONFIRMING;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.PLACED;
import static io.orderwright.sales.orders.OrderState.REJECTED;
import static io.orderwright.sales.orders.OrderState.SENT_BACK;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that may happen to an order: in which states, and where it stands afterwards. The only such table. */
public enum OrderTransition {
    /** Credit holds it up: before anything is done for it, or before its goods are handed to the warehouse. */
    HOLD(ON_HOLD, PLACED, ON_HOLD, IN_APPROVAL, CONFIRMING, PARTLY_SHIPPED),
    /** Also once more, when it is no longer what was approved. */
    ASK_APPROVAL(IN_APPROVAL, PLACED, ON_HOLD, IN_APPROVAL, SENT_BACK),
    /** Whoever was asked, or who asked, wants it looked at once more by whoever placed it. */
    SEND_BACK(SENT_BACK, IN_APPROVAL),
    RESERVE("order.cannot-reserve", PLACED, ON_HOLD, IN_APPROVAL),
    WAIT_FOR_GOODS(WAITING_FOR_STOCK, PLACED, ON_HOLD, IN_APPROVAL),
    SERVE("order.cannot-serve", ON_HOLD, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING, TO_SHIP, PARTLY_SHIPPED),
    DISPLACE("order.cannot-displace", WAITING_FOR_STOCK, PARTLY_SHIPPED),
    AWAIT_PAYMENT(WAITING_FOR_PAYMENT, PLACED, ON_HOLD, IN_APPROVAL, WAITING_FOR_STOCK),
    CONFIRM(CONFIRMING, PLACED, ON_HOLD, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT),
    RELEASE(TO_SHIP, ON_HOLD, CONFIRMING, PARTLY_SHIPPED),
    SHIP_PART(PARTLY_SHIPPED, TO_SHIP),
    SHIP(SHIPPED, TO_SHIP),
    /** Whatever the customer reports of goods that have left, also when the rest is held, on its way out, or paid. */
    DELIVER("order.cannot-deliver", ON_HOLD, TO_SHIP, PARTLY_SHIPPED, SHIPPED, CLOSED),
    /** What was with the customer comes back, wherever goods may be with him. */
    TAKE_BACK("order.cannot-take-back", ON_HOLD, TO_SHIP, PARTLY_SHIPPED, SHIPPED, CLOSED),
    /** What has left of it so far. */
    INVOICE_PART(PARTLY_SHIPPED, PARTLY_SHIPPED),
    /** Partly shipped: when the rest is not wanted any more. */
    INVOICE(SHIPPED, PARTLY_SHIPPED, SHIPPED),
    CLOSE(CLOSED, SHIPPED),
    REJECT(REJECTED, PLACED, ON_HOLD, IN_APPROVAL, SENT_BACK),
    /** Goods that have left cannot be cancelled, only returned. */
    CANCEL(
            CANCELLED,
            "order.not-cancellable",
            PLACED,
            ON_HOLD,
            IN_APPROVAL,
            SENT_BACK,
            WAITING_FOR_STOCK,
            WAITING_FOR_PAYMENT,
            CONFIRMING,
            TO_SHIP),
    /** Its approval was taken back, or it is no longer what is being asked about. */
    REOPEN(IN_APPROVAL, ON_HOLD, IN_APPROVAL, SENT_BACK, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING, TO_SHIP),
    /** Something of it may not have left yet: less of that may be wanted. */
    LOWER(
            "change.too-late",
            PLACED,
            ON_HOLD,
            IN_APPROVAL,
            SENT_BACK,
            WAITING_FOR_STOCK,
            WAITING_FOR_PAYMENT,
            CONFIRMING,
            TO_SHIP,
            PARTLY_SHIPPED),
    /** More is wanted, or other goods too, as long as something of it has not left. */
    RAISE(
            "change.too-late",
            PLACED,
            ON_HOLD,
            IN_APPROVAL,
            SENT_BACK,
            WAITING_FOR_STOCK,
            WAITING_FOR_PAYMENT,
            CONFIRMING,
            TO_SHIP,
            PARTLY_SHIPPED),
    /** Something of it may not be invoiced yet: that may have another price. */
    REPRICE(
            "change.too-late",
            PLACED,
            ON_HOLD,
            IN_APPROVAL,
            SENT_BACK,
            WAITING_FOR_STOCK,
            WAITING_FOR_PAYMENT,
            CONFIRMING,
            TO_SHIP,
            PARTLY_SHIPPED),
    /** The day, the address or the like of what has not left is another one. */
    CHANGE_HEAD(
            "change.too-late",
            PLACED,
            ON_HOLD,
            IN_APPROVAL,
            SENT_BACK,
            WAITING_FOR_STOCK,
            WAITING_FOR_PAYMENT,
            CONFIRMING,
            TO_SHIP,
            PARTLY_SHIPPED);

    private final @Nullable OrderState to;
    private final String refusal;
    private final Set<OrderState> from;

    OrderTransition(OrderState to, OrderState first, OrderState... others) {
        this(to, "order.cannot-move", first, others);
    }

    /** The order stays where it is. */
    OrderTransition(String refusal, OrderState first, OrderState... others) {
        this(null, refusal, first, others);
    }

    OrderTransition(@Nullable OrderState to, String refusal, OrderState first, OrderState... others) {
        this.to = to;
        this.refusal = refusal;
        this.from = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    public boolean allowedIn(OrderState state) {
        return from.contains(state);
    }

    /**
     * Where an order stands after it.
     *
     * @throws Refusal CONFLICT when it is not allowed where the order stands
     */
    OrderState of(String order, OrderState state) {
        if (allowedIn(state)) {
            return to == null ? state : to;
        }
        throw Refusal.conflict(refusal, order, state, to == null ? state : to);
    }
}
