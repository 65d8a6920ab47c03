package io.orderwright.coordination.tickets;

import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.service.tickets.ports.ServicedOrders;
import org.springframework.stereotype.Component;

/** Tells tickets whose order it is and what was ordered. */
@Component
class ServicedOrdersInBooks implements ServicedOrders {

    private final OrderQueries orders;
    private final OrderProgress progress;

    ServicedOrdersInBooks(OrderQueries orders, OrderProgress progress) {
        this.orders = orders;
        this.progress = progress;
    }

    @Override
    public ServicedOrder hold(String orderNumber) {
        progress.hold(orderNumber);
        return get(orderNumber);
    }

    @Override
    public ServicedOrder get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        return new ServicedOrder(
                order.number(),
                order.customer(),
                order.tier(),
                order.lines().stream()
                        .map(line -> new ServicedLine(line.lineNo(), line.sku(), line.ordered()))
                        .toList());
    }
}
