package io.orderwright.coordination.tickets;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.service.tickets.ports.ServicedOrders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells tickets whose order it is and what was ordered. */
@Component
class ServicedOrdersInBooks implements ServicedOrders {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final DeliveryBook deliveries;
    private final TracedGoods traced;

    private final CustomerMaster customers;
    private final ProductCatalog catalog;

    ServicedOrdersInBooks(
            OrderQueries orders,
            OrderProgress progress,
            DeliveryBook deliveries,
            TracedGoods traced,
            CustomerMaster customers,
            ProductCatalog catalog) {
        this.customers = customers;
        this.catalog = catalog;
        this.deliveries = deliveries;
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
    public ServicedCustomer customer(String code, @Nullable String sku) {
        CustomerView customer = customers.get(code);
        if (sku != null && !catalog.bySku(List.of(sku)).containsKey(sku)) {
            throw Refusal.invalid("sku", "product.unknown", sku);
        }
        return new ServicedCustomer(customer.code(), customer.tier().name());
    }

    @Override
    public ServicedOrder get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        List<TracedPiece> pieces = order.answers().traced() ? left(orderNumber) : List.of();
        return new ServicedOrder(
                order.number(),
                order.customer(),
                order.tier(),
                order.lines().stream()
                        .map(line -> new ServicedLine(
                                line.lineNo(), line.sku(), line.ordered(), serials(order, line, pieces)))
                        .toList());
    }

    /** What is still on the packing table nobody complains of. */
    private List<TracedPiece> left(String orderNumber) {
        Set<String> dispatched = deliveries.ofOrder(orderNumber).stream()
                .filter(delivery -> delivery.state() == DeliveryState.DISPATCHED)
                .map(DeliveryView::number)
                .collect(Collectors.toSet());
        return traced.ofOrder(orderNumber).stream()
                .filter(piece -> dispatched.contains(piece.delivery()))
                .toList();
    }

    /** Where more has left than is named, as before an order was moved in, nobody knows which serials there are. */
    private static @Nullable List<String> serials(OrderView order, LineView line, List<TracedPiece> left) {
        if (line.promise().tracing() != Traceability.SERIAL) {
            return null;
        }
        List<String> named = left.stream()
                .filter(piece -> piece.sku().equals(line.sku()))
                .map(TracedPiece::mark)
                .toList();
        Quantity shipped = order.lines().stream()
                .filter(one -> one.sku().equals(line.sku()))
                .map(LineView::shipped)
                .reduce(Quantity.zero(line.ordered().unit()), Quantity::plus);
        return shipped.isMoreThan(Quantity.of(BigDecimal.valueOf(named.size()), shipped.unit())) ? null : named;
    }
}
