package io.orderwright.coordination.returns;

import io.orderwright.coordination.warranty.LineWarranty;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.fulfilment.deliveries.traced.TracedQueries;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final TracedQueries traced;

    ReturnableOrdersInBooks(
            OrderQueries orders,
            OrderProgress progress,
            DeliveryBook deliveries,
            LineWarranty warranty,
            CompanyCalendar calendar,
            OrderFollowers followers,
            TracedQueries traced) {
        this.traced = traced;
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
    public List<LineWarrantyDay> warranties(String orderNumber) {
        return warranty.of(orderNumber).stream()
                .map(one -> new LineWarrantyDay(one.lineNo(), one.delivery(), one.until()))
                .toList();
    }

    @Override
    public ReturnableOrder get(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        List<DeliveryView> all = deliveries.ofOrder(orderNumber);
        boolean plain = order.lines().stream().allMatch(line -> line.promise().tracing() == Traceability.NONE);
        List<TracedPiece> pieces = plain ? List.of() : traced.ofOrder(orderNumber);
        List<TracedPiece> out = pieces.isEmpty() ? List.of() : traced.outOfOrder(orderNumber);
        return new ReturnableOrder(
                order.number(),
                order.customer(),
                order.tier(),
                followers.of(order.number(), order.customer(), order.placedBy()),
                order.gross(),
                deliveredOn(all),
                order.lines().stream()
                        .map(line -> new ReturnableLine(
                                line.lineNo(),
                                line.sku(),
                                line.name(),
                                line.ordered(),
                                line.shipped(),
                                line.delivered(),
                                line.returned(),
                                line.gross(),
                                named(order, line, all, pieces),
                                batch(line, all, pieces),
                                delivered(line, all, out)))
                        .toList());
    }

    /** Pieces that left before anybody named them are counted, and so are all where more has left than is named. */
    private static boolean named(OrderView order, LineView line, List<DeliveryView> all, List<TracedPiece> pieces) {
        Set<String> dispatched = all.stream()
                .filter(one -> one.state() == DeliveryState.DISPATCHED)
                .map(DeliveryView::number)
                .collect(Collectors.toSet());
        long named = pieces.stream()
                .filter(piece -> piece.sku().equals(line.sku()) && dispatched.contains(piece.delivery()))
                .count();
        Quantity shipped = order.lines().stream()
                .filter(one -> one.sku().equals(line.sku()))
                .map(LineView::shipped)
                .reduce(Quantity.zero(line.ordered().unit()), Quantity::plus);
        return line.promise().tracing() == Traceability.SERIAL
                && named > 0
                && !shipped.isMoreThan(Quantity.of(BigDecimal.valueOf(named), shipped.unit()));
    }

    private static @Nullable String batch(LineView line, List<DeliveryView> all, List<TracedPiece> pieces) {
        List<String> batches = pieces.stream()
                .filter(piece -> piece.by() == Traceability.BATCH && left(line, all, piece))
                .map(TracedPiece::mark)
                .distinct()
                .toList();
        return batches.size() == 1 ? batches.get(0) : null;
    }

    private static boolean left(LineView line, List<DeliveryView> all, TracedPiece piece) {
        return piece.sku().equals(line.sku())
                && all.stream().anyMatch(one -> one.number().equals(piece.delivery()) && takes(one, line.lineNo()));
    }

    private static boolean takes(DeliveryView delivery, int lineNo) {
        List<DeliveryLine> part = delivery.goods();
        return part == null || part.stream().anyMatch(one -> one.lineNo() == lineNo);
    }

    private List<DeliveredPiece> delivered(LineView line, List<DeliveryView> all, List<TracedPiece> out) {
        List<DeliveredPiece> delivered = new ArrayList<>();
        for (TracedPiece piece : out) {
            for (DeliveryView delivery : all) {
                ProofOfDelivery proof = delivery.proof();
                if (proof != null && delivery.number().equals(piece.delivery()) && left(line, all, piece)) {
                    LocalDate until = line.promise().warrantyUntil(calendar.dateOf(proof.receivedAt()));
                    delivered.add(new DeliveredPiece(
                            piece.delivery(),
                            piece.mark(),
                            until,
                            until != null && !calendar.today().isAfter(until)));
                }
            }
        }
        return delivered;
    }

    private @Nullable LocalDate deliveredOn(List<DeliveryView> all) {
        return all.stream()
                .map(DeliveryView::proof)
                .filter(Objects::nonNull)
                .map(ProofOfDelivery::receivedAt)
                .max(Comparator.naturalOrder())
                .map(calendar::dateOf)
                .orElse(null);
    }
}
