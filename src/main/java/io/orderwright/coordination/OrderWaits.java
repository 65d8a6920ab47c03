package io.orderwright.coordination;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether what an order waits for is there: goods, or money paid in advance. */
@Component
public class OrderWaits {

    private final OrderHandling orders;
    private final Billing billing;

    OrderWaits(OrderHandling orders, Billing billing) {
        this.orders = orders;
        this.billing = billing;
    }

    /**
     * Goods that its lines waited for have been reserved.
     *
     * @param quantities by line number
     * @param complete whether it lacks nothing any more
     * @return whether there is a delivery to be made now
     */
    public boolean served(String orderNumber, Map<Integer, BigDecimal> quantities, boolean complete) {
        orders.backOrderServed(orderNumber, quantities);
        return complete || orders.get(orderNumber).deliverable();
    }

    /** Whether it waits for goods, and there is a delivery to be made now. */
    public boolean goodsAreThere(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        boolean waits = order.state() == OrderState.WAITING_FOR_STOCK || order.state() == OrderState.PARTLY_SHIPPED;
        return waits && order.deliverable();
    }

    /** Whether it waits for money, and what came in covers what it is for now. */
    public boolean moneyIsThere(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        return order.state() == OrderState.WAITING_FOR_PAYMENT && billing.depositCovers(orderNumber, order.gross());
    }
}
