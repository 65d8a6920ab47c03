package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/**
 * Hands an order's goods to the warehouse as a delivery. Most orders go out at once; only for one that goes out in parts
 * is it set aside in stock what this delivery takes.
 */
@Component
public class ReleaseGoods {

    private final StockControl stock;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final DeliveryBook deliveryBook;

    ReleaseGoods(StockControl stock, OrderQueries orders, OrderProgress progress, DeliveryBook deliveryBook) {
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
        this.deliveryBook = deliveryBook;
    }

    public void forOrder(String orderNumber) {
        OrderFacts order = orders.facts(orderNumber);
        if (order.answers().inParts()) {
            boolean completeLines = order.deliveryTerms() == DeliveryTerms.COMPLETE_LINE;
            deliveryBook.release(
                    orderNumber,
                    order.customerName(),
                    delivery -> stock.setAside(orderNumber, delivery, completeLines).stream()
                            .map(line -> DeliveryLine.of(line.lineNo(), line.sku(), line.quantity()))
                            .toList());
        } else {
            deliveryBook.release(orderNumber, order.customerName());
        }
        progress.released(orderNumber);
    }
}
