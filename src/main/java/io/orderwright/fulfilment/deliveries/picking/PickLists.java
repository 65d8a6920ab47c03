package io.orderwright.fulfilment.deliveries.picking;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryNumbers;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryPicked;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.deliveries.store.PickLedger;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import io.orderwright.platform.reference.goods.Traceability;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a delivery's goods off the shelves, piece by piece as they are scanned: nothing else, and not more of it. */
@Service
@Transactional
public class PickLists {

    private final Deliveries deliveries;
    private final PickLedger ledger;
    private final DeliverableOrders orders;
    private final Units units;
    private final TracedGoods traced;
    private final ApplicationEventPublisher events;

    PickLists(
            Deliveries deliveries,
            PickLedger ledger,
            DeliverableOrders orders,
            Units units,
            TracedGoods traced,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.orders = orders;
        this.units = units;
        this.traced = traced;
        this.events = events;
    }

    /**
     * What is to be picked, in the order of the shelves; lines of one SKU are one.
     *
     * @throws Refusal NOT_FOUND for an unknown delivery
     */
    @Transactional(readOnly = true)
    public List<PickLine> list(String deliveryNumber) {
        DeliveryView delivery = deliveries
                .findById(DeliveryNumbers.DELIVERY.idOf(deliveryNumber))
                .map(Delivery::view)
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
        return delivery.progress() == null ? planned(delivery) : ledger.lines(delivery.id());
    }

    /**
     * Whoever has goods that are told from each other knows which: they do not leave before they are picked.
     *
     * @throws Refusal CONFLICT naming the first product of which pieces are not picked
     */
    @Transactional(readOnly = true)
    public void requireNamed(String deliveryNumber) {
        list(deliveryNumber).stream()
                .filter(line -> line.tracing() != Traceability.NONE && !line.right())
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.conflict(
                            "delivery.pieces-unnamed",
                            deliveryNumber,
                            line.sku(),
                            line.picked().plain(),
                            line.quantity().plain());
                });
    }

    /**
     * Pieces were taken off the shelf.
     *
     * @return how that SKU stands now
     * @throws Refusal INVALID for a SKU that is not on the list, for more than is, or for pieces that are told apart
     *     and not named, named by a label of goods or papers, or out already; CONFLICT for a delivery that is not to be
     *     picked (any more)
     */
    public PickLine pick(String deliveryNumber, PickGoods goods, String by) {
        Delivery delivery = held(deliveryNumber);
        if (delivery.progress() == null) {
            ledger.write(delivery.id(), list(deliveryNumber));
        }
        PickLine line = line(delivery, goods.sku());
        if (counted(delivery, goods)) {
            return line;
        }
        units.requireMeasure("quantity", goods.quantity(), line.unit());
        if (Quantity.of(goods.quantity(), line.unit()).isMoreThan(line.toPick())) {
            boolean all = line.toPick().isZero();
            String code = all ? "picking.all-picked" : "picking.too-many";
            throw Refusal.invalid(
                    all ? "sku" : "quantity", code, line.sku(), line.toPick().plain());
        }
        refuseLabels(delivery, goods);
        traced.take(delivery.id(), line, goods, by);
        ledger.picked(delivery.id(), line.sku(), goods.quantity());
        note(delivery, by);
        return line(delivery, line.sku());
    }

    /**
     * Pieces were put back on the shelf.
     *
     * @throws Refusal INVALID for more than was picked and lies in no parcel
     */
    public void putBack(String deliveryNumber, PickGoods goods, String by) {
        Delivery delivery = held(deliveryNumber);
        PickLine line = line(delivery, goods.sku());
        if (counted(delivery, goods)) {
            return;
        }
        units.requireMeasure("quantity", goods.quantity(), line.unit());
        if (Quantity.of(goods.quantity(), line.unit()).isMoreThan(line.loose())) {
            throw Refusal.invalid(
                    "quantity",
                    "picking.not-so-much-picked",
                    line.sku(),
                    line.loose().plain());
        }
        traced.putBack(delivery.id(), line, goods);
        ledger.picked(delivery.id(), line.sku(), goods.quantity().negate());
        note(delivery, by);
    }

    /** Where a scanner asks for a serial or batch number and reads something else, the wrong goods are in somebody's hand. */
    private void refuseLabels(Delivery delivery, PickGoods goods) {
        List<String> serials = goods.serials();
        if (serials != null) {
            serials.forEach(serial -> refuseLabel(delivery, "serials", serial.strip()));
        }
        String batch = goods.batch();
        if (batch != null) {
            refuseLabel(delivery, "batch", batch.strip());
        }
    }

    private void refuseLabel(Delivery delivery, String field, String text) {
        boolean ofDelivery =
                DeliveryNumbers.DELIVERY.numbered(text.toUpperCase(Locale.ROOT)).isPresent();
        if (ofDelivery || orders.isLabel(text)) {
            throw Refusal.invalid(field, "picking.wrong-sku", text, delivery.number());
        }
    }

    private boolean counted(Delivery delivery, PickGoods goods) {
        String scan = goods.scan();
        return scan != null && !scan.isBlank() && !ledger.first(delivery.id(), scan);
    }

    private Delivery held(String deliveryNumber) {
        Delivery delivery = deliveries
                .hold(DeliveryNumbers.DELIVERY.idOf(deliveryNumber))
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
        delivery.mayBePicked();
        return delivery;
    }

    private PickLine line(Delivery delivery, String sku) {
        List<PickLine> lines = ledger.lines(delivery.id());
        return lines.stream()
                .filter(line -> line.sku().equals(sku.strip()))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.sku().equalsIgnoreCase(sku.strip()))
                        .findFirst())
                .orElseThrow(() -> Refusal.invalid("sku", "picking.wrong-sku", sku, delivery.number()));
    }

    private void note(Delivery delivery, String by) {
        boolean all = ledger.lines(delivery.id()).stream().allMatch(PickLine::right);
        Progress now = all ? Progress.PICKED : Progress.PICKING;
        boolean news = delivery.gathered(now);
        if (all && news) {
            events.publishEvent(new DeliveryPicked(delivery.orderNumber(), by, delivery.number()));
        }
    }

    /** Nobody has picked anything yet: what the order and the delivery say. */
    private List<PickLine> planned(DeliveryView delivery) {
        OrderToDeliver order = orders.get(delivery.orderNumber());
        Map<Integer, OrderToDeliver.LineToDeliver> byLine = order.lines().stream()
                .collect(Collectors.toMap(OrderToDeliver.LineToDeliver::lineNo, Function.identity()));
        List<DeliveryLine> part = delivery.goods();
        List<DeliveryLine> goods = part != null
                ? part
                : order.lines().stream()
                        .map(line -> DeliveryLine.of(line.lineNo(), line.sku(), line.ordered()))
                        .toList();
        Map<String, PickLine> bySku = new TreeMap<>();
        for (DeliveryLine one : goods) {
            OrderToDeliver.LineToDeliver line = Objects.requireNonNull(byLine.get(one.lineNo()));
            String unit = line.ordered().unit();
            PickLine next = new PickLine(
                    order.warehouse(),
                    one.sku(),
                    line.name(),
                    one.quantity().quantity(unit),
                    Quantity.zero(unit),
                    Quantity.zero(unit),
                    line.tracing());
            bySku.merge(one.sku(), next, PickLists::together);
        }
        return bySku.values().stream()
                .sorted(Comparator.comparing(PickLine::warehouse).thenComparing(PickLine::sku))
                .toList();
    }

    private static PickLine together(PickLine one, PickLine other) {
        return new PickLine(
                one.warehouse(),
                one.sku(),
                one.name(),
                one.quantity().plus(other.quantity()),
                one.picked(),
                one.packed(),
                one.tracing() == Traceability.NONE ? other.tracing() : one.tracing());
    }
}
