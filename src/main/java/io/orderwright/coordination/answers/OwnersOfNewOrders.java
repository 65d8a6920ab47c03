package io.orderwright.coordination.answers;

import io.orderwright.sales.orders.OrderEvent.OrderCarried;
import io.orderwright.sales.orders.OrderEvent.OrderPlaced;
import io.orderwright.sales.teams.Ownership;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever looks after a customer looks after its order, in the transaction that places it. */
@Component
class OwnersOfNewOrders {

    private final Ownership ownership;

    OwnersOfNewOrders(Ownership ownership) {
        this.ownership = ownership;
    }

    /** Before the process begins, which may go a long way at once. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(OrderPlaced event) {
        ownership.begin(event.subject(), event.customer(), event.actor());
    }

    /** So it is with an order that was under way when the company moved in. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(OrderCarried event) {
        ownership.begin(event.subject(), event.customer(), event.actor());
    }
}
