package io.orderwright.coordination;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.orders.OrderHandling;
import org.springframework.stereotype.Component;

/** Takes goods that have left out of stock and into what the order has shipped: one delivery of it, or all of it. */
@Component
public class IssueGoods {

    private final StockControl stock;
    private final OrderHandling orders;

    IssueGoods(StockControl stock, OrderHandling orders) {
        this.stock = stock;
        this.orders = orders;
    }

    public void forOrder(String orderNumber, String by) {
        if (orders.get(orderNumber).inParts()) {
            orders.partShipped(orderNumber, stock.issuePart(orderNumber, by));
        } else {
            stock.issue(orderNumber, by);
            orders.shipped(orderNumber);
        }
    }
}
