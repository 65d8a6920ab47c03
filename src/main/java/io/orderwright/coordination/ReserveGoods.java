package io.orderwright.coordination;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** Keeps goods for an order: stock first, then the order, which knows what the customer lets us deliver. */
@Component
public class ReserveGoods {

    private final StockControl stock;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final OrderQuestions questions;

    ReserveGoods(StockControl stock, OrderQueries orders, OrderProgress progress, OrderQuestions questions) {
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
        this.questions = questions;
    }

    /** True when everything is reserved, or as much as the customer lets us deliver. */
    public boolean forOrder(String orderNumber) {
        return progress.reserved(orderNumber, stock.reserve(questions.stock(orders.get(orderNumber))));
    }

    /**
     * Whether there is a delivery to be made now, as the customer's terms allow. Goods that arrive at this moment wait
     * until the process has gone on or begun to wait for them.
     */
    public boolean deliverable(String orderNumber) {
        return progress.hold(orderNumber).answers().nextDelivery();
    }
}
