package io.orderwright.coordination.answers;

import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Billing's question about orders, answered from the orders. */
@Component
class PayableOrdersInBooks implements PayableOrders {

    private final OrderHandling orders;

    PayableOrdersInBooks(OrderHandling orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Payable> find(String orderNumber) {
        try {
            OrderView order = orders.get(orderNumber);
            return Optional.of(new Payable(order.customer(), order.currency(), order.gross()));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
