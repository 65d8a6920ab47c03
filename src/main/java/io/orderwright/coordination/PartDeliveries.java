package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/**
 * What stock, order and delivery each have to know when goods go out. Most orders go out at once and need no more than
 * they did; only what goes out in parts is set aside delivery by delivery.
 */
@Component
public class PartDeliveries {

    private final StockControl stock;
    private final OrderHandling orders;
    private final Shipping shipping;

    PartDeliveries(StockControl stock, OrderHandling orders, Shipping shipping) {
        this.stock = stock;
        this.orders = orders;
        this.shipping = shipping;
    }

    public void release(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        String delivery = shipping.release(orderNumber, order.customerName());
        if (order.inParts()) {
            boolean completeLines = order.deliveryTerms() == DeliveryTerms.COMPLETE_LINE;
            shipping.takes(
                    orderNumber,
                    stock.setAside(orderNumber, delivery, completeLines).stream()
                            .map(line -> new DeliveryLine(line.lineNo(), line.sku(), line.quantity()))
                            .toList());
        }
        orders.released(orderNumber);
    }

    public void issue(String orderNumber, String by) {
        if (orders.get(orderNumber).inParts()) {
            orders.partShipped(orderNumber, stock.issuePart(orderNumber, by));
        } else {
            stock.issue(orderNumber, by);
            orders.shipped(orderNumber);
        }
    }
}
