package io.orderwright.sales.orders;

import io.orderwright.sales.orders.domain.OrderTransition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. The process instance agrees with it at every commit. */
public enum OrderState {
    PLACED,
    ON_HOLD,
    IN_APPROVAL,
    /** Whoever placed it has it back: it is edited and asked about again, or given up. */
    SENT_BACK,
    WAITING_FOR_STOCK,
    WAITING_FOR_PAYMENT,
    CONFIRMING,
    TO_SHIP,
    PARTLY_SHIPPED,
    SHIPPED,
    CLOSED,
    REJECTED,
    CANCELLED;

    /** Nothing of it has left yet, and it is still wanted. */
    public static final Set<OrderState> BEFORE_SHIPMENT = Collections.unmodifiableSet(EnumSet.range(PLACED, TO_SHIP));

    public boolean ended() {
        return this == CLOSED || this == REJECTED || this == CANCELLED;
    }

    /** Nothing of it is wanted any more. */
    public boolean givenUp() {
        return this == CANCELLED || this == REJECTED;
    }

    /** Goods that have left cannot be cancelled, only returned. */
    public boolean cancellable() {
        return OrderTransition.CANCEL.allowedIn(this);
    }

    /** Something of it may not have left yet: less of that may be wanted. */
    public boolean changeable() {
        return OrderTransition.LOWER.allowedIn(this);
    }

    public boolean beforeShipment() {
        return BEFORE_SHIPMENT.contains(this);
    }
}
