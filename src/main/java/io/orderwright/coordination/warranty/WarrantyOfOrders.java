package io.orderwright.coordination.warranty;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView.LineView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when we answer for what has left of an order: from the day on which a delivery came, as many months as were promised
 * when the order was placed. Where two lines of an order promise differently for one product, the longer one holds.
 */
@Component
public class WarrantyOfOrders {

    private final OrderQueries orders;
    private final DeliveryBook deliveries;
    private final TracedGoods traced;
    private final CompanyCalendar calendar;

    WarrantyOfOrders(OrderQueries orders, DeliveryBook deliveries, TracedGoods traced, CompanyCalendar calendar) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.traced = traced;
        this.calendar = calendar;
    }

    /**
     * What has left of the order, delivery by delivery, of goods with a warranty or with numbers; nothing is looked up where
     * there are none.
     *
     * @param lines those of the order
     */
    public List<WarrantedGoods> of(String orderNumber, List<LineView> lines) {
        List<LineView> promised = lines.stream()
                .filter(line -> !line.promise().equals(GoodsPromise.NOT))
                .toList();
        if (promised.isEmpty()) {
            return List.of();
        }
        Map<String, List<TracedPiece>> pieces =
                promised.stream().anyMatch(line -> line.promise().tracing() != Traceability.NONE)
                        ? traced.ofOrder(orderNumber).stream().collect(Collectors.groupingBy(TracedPiece::delivery))
                        : Map.of();
        List<WarrantedGoods> found = new ArrayList<>();
        for (DeliveryView delivery : deliveries.ofOrder(orderNumber)) {
            if (delivery.state() == DeliveryState.DISPATCHED) {
                Map<String, List<TracedPiece>> bySku = pieces.getOrDefault(delivery.number(), List.of()).stream()
                        .collect(Collectors.groupingBy(TracedPiece::sku));
                bySku(delivery, promised)
                        .forEach((sku, months) -> found.addAll(
                                goods(delivery, sku, months, promised, bySku.getOrDefault(sku, List.of()))));
            }
        }
        return found;
    }

    /**
     * A page of those that {@link #of} has found.
     *
     * @param said which page, as it stands in an address; the first for anything else
     */
    public WarrantedPage page(String orderNumber, List<LineView> lines, @Nullable String said) {
        return WarrantedPage.of(of(orderNumber, lines), said);
    }

    /** A page of those that a ticket is about, see {@link #about}. */
    public WarrantedPage pageAbout(
            String orderNumber, @Nullable Integer lineNo, @Nullable String serial, @Nullable String said) {
        return WarrantedPage.of(about(orderNumber, lineNo, serial), said);
    }

    /**
     * Those that a ticket is about: the piece that it names, or the product of its line, or all of the order.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    public List<WarrantedGoods> about(String orderNumber, @Nullable Integer lineNo, @Nullable String serial) {
        List<LineView> lines = orders.get(orderNumber).lines();
        List<LineView> meant = lineNo == null
                ? lines
                : lines.stream().filter(line -> line.lineNo() == lineNo).toList();
        List<WarrantedGoods> all = of(orderNumber, meant);
        boolean known =
                serial != null && all.stream().anyMatch(one -> one.mark().equalsIgnoreCase(serial));
        return known
                ? all.stream()
                        .filter(one -> one.mark().equalsIgnoreCase(serial))
                        .toList()
                : all;
    }

    /** The months of each product that the delivery took something of; 0 for none. */
    private static Map<String, Integer> bySku(DeliveryView delivery, List<LineView> promised) {
        List<DeliveryLine> part = delivery.goods();
        Map<String, Integer> months = new LinkedHashMap<>();
        for (LineView line : promised) {
            if (part == null || part.stream().anyMatch(one -> one.lineNo() == line.lineNo())) {
                Integer said = line.promise().warrantyMonths();
                months.merge(line.sku(), said == null ? 0 : said, Math::max);
            }
        }
        return months;
    }

    private List<WarrantedGoods> goods(
            DeliveryView delivery, String sku, int months, List<LineView> promised, List<TracedPiece> pieces) {
        List<WarrantedGoods> named = pieces.stream()
                .map(piece -> one(delivery, sku, months, piece.by(), piece.mark(), piece.quantity()))
                .toList();
        boolean bare = promised.stream()
                .filter(line -> line.sku().equals(sku))
                .allMatch(line -> line.promise().tracing() == Traceability.NONE);
        return bare ? List.of(one(delivery, sku, months, Traceability.NONE, "", null)) : named;
    }

    private WarrantedGoods one(
            DeliveryView delivery, String sku, int months, Traceability by, String mark, @Nullable Quantity quantity) {
        ProofOfDelivery proof = delivery.proof();
        LocalDate came = proof == null ? null : calendar.dateOf(proof.receivedAt());
        GoodsPromise promise = new GoodsPromise(by, months == 0 ? null : months);
        return new WarrantedGoods(
                delivery.number(),
                sku,
                by,
                mark,
                quantity,
                promise.warrantyMonths(),
                came,
                came == null ? null : promise.warrantyUntil(came));
    }
}
