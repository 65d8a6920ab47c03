package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/**
 * What stock, order and delivery each have to know when goods go out. Most orders go out at once and need no more than
 * they did; only what goes out in parts is set aside delivery by delivery.
 */
@Component
public class PartDeliveries {

    private final StockControl stock;
    private final OrderQueries orders;
    private final OrderProgress progress;
    private final Shipping shipping;

    PartDeliveries(StockControl stock, OrderQueries orders, OrderProgress progress, Shipping shipping) {
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
        this.shipping = shipping;
    }

    public void release(String orderNumber) {
        OrderFacts order = orders.facts(orderNumber);
        String delivery = shipping.release(orderNumber, order.customerName());
        if (order.answers().inParts()) {
            boolean completeLines = order.deliveryTerms() == DeliveryTerms.COMPLETE_LINE;
            shipping.takes(
                    orderNumber,
                    stock.setAside(orderNumber, delivery, completeLines).stream()
                            .map(line -> new DeliveryLine(line.lineNo(), line.sku(), line.quantity()))
                            .toList());
        }
        progress.released(orderNumber);
    }

    public void issue(String orderNumber, String by) {
        if (orders.facts(orderNumber).answers().inParts()) {
            progress.partShipped(orderNumber, stock.issuePart(orderNumber, by));
        } else {
            stock.issue(orderNumber, by);
            progress.shipped(orderNumber);
        }
    }
}
