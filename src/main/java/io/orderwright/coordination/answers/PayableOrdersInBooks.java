package io.orderwright.coordination.answers;

import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.sales.orders.OrderQueries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Billing's question about orders, answered from the orders. */
@Component
class PayableOrdersInBooks implements PayableOrders {

    private final OrderQueries orders;

    PayableOrdersInBooks(OrderQueries orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Payable> find(String orderNumber) {
        return orders.find(orderNumber).map(order -> new Payable(order.customer(), order.currency(), order.gross()));
    }
}
