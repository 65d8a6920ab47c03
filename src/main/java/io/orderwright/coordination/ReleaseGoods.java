package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/**
 * Hands an order's goods to the warehouse as a delivery. Most orders go out at once; only for one that goes out in parts
 * is it set aside in stock what this delivery takes.
 */
@Component
public class ReleaseGoods {

    private final StockControl stock;
    private final OrderHandling orders;
    private final Shipping shipping;

    ReleaseGoods(StockControl stock, OrderHandling orders, Shipping shipping) {
        this.stock = stock;
        this.orders = orders;
        this.shipping = shipping;
    }

    public void forOrder(String orderNumber) {
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
}
