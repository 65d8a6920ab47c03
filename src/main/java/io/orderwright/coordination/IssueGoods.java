package io.orderwright.coordination;

import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** Takes goods that have left out of stock and into what the order has shipped: one delivery of it, or all of it. */
@Component
public class IssueGoods {

    private final StockControl stock;
    private final OrderQueries orders;
    private final OrderProgress progress;

    IssueGoods(StockControl stock, OrderQueries orders, OrderProgress progress) {
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
    }

    public void forOrder(String orderNumber, String by) {
        if (orders.facts(orderNumber).answers().inParts()) {
            progress.partShipped(orderNumber, stock.issuePart(orderNumber, by));
        } else {
            stock.issue(orderNumber, by);
            progress.shipped(orderNumber);
        }
    }
}
