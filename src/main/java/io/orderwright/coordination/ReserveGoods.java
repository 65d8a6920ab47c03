package io.orderwright.coordination;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/** Keeps goods for an order: stock first, then the order, which knows what the customer lets us deliver. */
@Component
public class ReserveGoods {

    private final StockControl stock;
    private final OrderHandling orders;
    private final OrderQuestions questions;

    ReserveGoods(StockControl stock, OrderHandling orders, OrderQuestions questions) {
        this.stock = stock;
        this.orders = orders;
        this.questions = questions;
    }

    /** True when everything is reserved, or as much as the customer lets us deliver. */
    public boolean forOrder(String orderNumber) {
        orders.reserved(orderNumber, stock.reserve(questions.stock(orders.get(orderNumber))));
        return orders.get(orderNumber).deliverable();
    }

    /**
     * Whether there is a delivery to be made now, as the customer's terms allow. Goods that arrive at this moment wait
     * until the process has gone on or begun to wait for them.
     */
    public boolean deliverable(String orderNumber) {
        OrderView order = orders.hold(orderNumber);
        return order.reservedAny() && order.deliverable();
    }
}
