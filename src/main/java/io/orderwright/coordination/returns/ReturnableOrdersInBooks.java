package io.orderwright.coordination.returns;

import io.orderwright.coordination.warranty.LineWarranty;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells returns what the customer has of an order, and since when. */
@Component
class ReturnableOrdersInBooks implements ReturnableOrders {

    private final OrderQueries orders;
    private final OrderProgress progress;
    private final DeliveryBook deliveries;
    private final LineWarranty warranty;
    private final CompanyCalendar calendar;
    private final OrderFollowers followers;

    ReturnableOrdersInBooks(
            OrderQueries orders,
            OrderProgress progress,
            DeliveryBook deliveries,
            LineWarranty warranty,
            CompanyCalendar calendar,
            OrderFollowers followers) {
        this.warranty = warranty;
        this.followers = followers;
        this.orders = orders;
        this.progress = progress;
        this.deliveries = deliveries;
        this.calendar = calendar;
    }

    @Override
    public ReturnableOrder hold(String orderNumber) {
        progress.hold(orderNumber);
        return get(orderNumber);
    }

    @Override
    public boolean inWarranty(String orderNumber, Collection<Integer> lines) {
        return warranty.holds(orderNumber, lines);
    }

    @Override
    public ReturnableOrder get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        return new ReturnableOrder(
                order.number(),
                order.customer(),
                order.tier(),
                followers.of(order.number(), order.customer(), order.placedBy()),
                order.gross(),
                deliveredOn(orderNumber),
                order.lines().stream()
                        .map(line -> new ReturnableLine(
                                line.lineNo(),
                                line.sku(),
                                line.name(),
                                line.ordered(),
                                line.shipped(),
                                line.delivered(),
                                line.returned(),
                                line.gross()))
                        .toList());
    }

    private @Nullable LocalDate deliveredOn(String orderNumber) {
        return deliveries.ofOrder(orderNumber).stream()
                .map(DeliveryView::proof)
                .filter(Objects::nonNull)
                .map(ProofOfDelivery::receivedAt)
                .max(Comparator.naturalOrder())
                .map(calendar::dateOf)
                .orElse(null);
    }
}
