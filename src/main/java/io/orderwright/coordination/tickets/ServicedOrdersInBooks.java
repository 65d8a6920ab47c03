package io.orderwright.coordination.tickets;

import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.service.tickets.ports.ServicedOrders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells tickets whose order it is and what was ordered. */
@Component
class ServicedOrdersInBooks implements ServicedOrders {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final TracedGoods traced;

    ServicedOrdersInBooks(OrderQueries orders, OrderProgress progress, TracedGoods traced) {
        this.traced = traced;
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
        List<TracedPiece> pieces = order.answers().traced() ? traced.ofOrder(orderNumber) : List.of();
        return new ServicedOrder(
                order.number(),
                order.customer(),
                order.tier(),
                order.lines().stream()
                        .map(line -> new ServicedLine(line.lineNo(), line.sku(), line.ordered(), serials(line, pieces)))
                        .toList());
    }

    private static @Nullable List<String> serials(OrderView.LineView line, List<TracedPiece> pieces) {
        return line.promise().tracing() != Traceability.SERIAL
                ? null
                : pieces.stream()
                        .filter(piece -> piece.sku().equals(line.sku()))
                        .map(TracedPiece::mark)
                        .toList();
    }
}
