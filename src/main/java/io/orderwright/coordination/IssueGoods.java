package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.orders.OrderAnswers;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** Takes goods that have left out of stock and into what the order has shipped: one delivery of it, or all of it. */
@Component
public class IssueGoods {

    private final StockControl stock;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final DeliveryBook deliveries;
    private final PickLists picks;

    IssueGoods(
            StockControl stock, OrderQueries orders, OrderProgress progress, DeliveryBook deliveries, PickLists picks) {
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
        this.deliveries = deliveries;
        this.picks = picks;
    }

    /** @throws io.orderwright.platform.kernel.Refusal CONFLICT when pieces leave that are told apart and nobody has said which */
    public void forOrder(String orderNumber, String by) {
        OrderAnswers answers = orders.facts(orderNumber).answers();
        if (answers.traced()) {
            picks.requireNamed(deliveries.find(orderNumber).orElseThrow().number());
        }
        if (answers.inParts()) {
            progress.partShipped(orderNumber, stock.issuePart(orderNumber, by));
        } else {
            stock.issue(orderNumber, by);
            progress.shipped(orderNumber);
        }
    }
}
