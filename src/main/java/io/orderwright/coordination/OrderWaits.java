package io.orderwright.coordination;

import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether what an order waits for is there: goods, or money paid in advance. */
@Component
public class OrderWaits {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final IncomingPayments payments;

    OrderWaits(OrderQueries orders, OrderProgress progress, IncomingPayments payments) {
        this.orders = orders;
        this.progress = progress;
        this.payments = payments;
    }

    /**
     * Goods that its lines waited for have been reserved.
     *
     * @param quantities by line number
     * @param complete whether it lacks nothing any more
     * @return whether there is a delivery to be made now
     */
    public boolean served(String orderNumber, Map<Integer, Quantity> quantities, boolean complete) {
        boolean deliverable = progress.backOrderServed(orderNumber, quantities);
        return complete || deliverable;
    }

    /** Whether it waits for money, and what came in covers what it is for now. */
    public boolean moneyIsThere(String orderNumber) {
        OrderFacts order = orders.facts(orderNumber);
        return order.state() == OrderState.WAITING_FOR_PAYMENT && payments.depositCovers(orderNumber, order.gross());
    }
}
