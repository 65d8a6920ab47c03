package io.orderwright.fulfilment.deliveries;

import static java.util.stream.Collectors.toMap;

import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryReduced;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.domain.DeliveryTransition;
import io.orderwright.fulfilment.deliveries.domain.HeldDeliveries;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.store.PickLedger;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.Traceability;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a delivery that has not left when something else is wanted of its order. Goods are taken out of it, because less is wanted; what is more joins it, or follows. What was picked of them is put back on the
 * shelves before the rest can leave.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeliveryReduction {

    private final Deliveries deliveries;
    private final HeldDeliveries held;
    private final PickLedger picks;
    private final ApplicationEventPublisher events;

    DeliveryReduction(Deliveries deliveries, HeldDeliveries held, PickLedger picks, ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.held = held;
        this.picks = picks;
        this.events = events;
    }

    /**
     * Goods that are kept for the order no longer.
     *
     * @param delivery for which they were set aside; "" where they were not
     */
    public record DeliveryLineReduction(int lineNo, String sku, String delivery, Quantity quantity) {}

    /**
     * What became of a delivery.
     *
     * @param putBack what was picked and is not wanted, by SKU
     */
    public record ReducedDelivery(String delivery, Map<String, Quantity> putBack) {}

    /**
     * The order's open delivery takes so much less. Nobody hears of it before {@link #tell}.
     *
     * @return absent where none is open, or it takes as much as before
     * @throws Refusal CONFLICT when a carrier was asked for it, when nothing of it would be left, or for less than was
     *     picked of what has serials or batches
     */
    public Optional<ReducedDelivery> reduce(String orderNumber, List<DeliveryLineReduction> freed) {
        Delivery delivery = open(orderNumber).orElse(null);
        if (delivery == null) {
            return Optional.empty();
        }
        List<DeliveryLine> goods = delivery.view().goods();
        List<DeliveryLineReduction> less = freed.stream()
                .filter(one -> goods == null || one.delivery().equals(delivery.number()))
                .toList();
        if (less.isEmpty()) {
            return Optional.empty();
        }
        held.hold(delivery);
        delivery.mayBeReduced();
        if (goods != null) {
            delivery.takeOnly(left(goods, less), DeliveryTransition.REDUCE);
        }
        return Optional.of(
                new ReducedDelivery(delivery.number(), delivery.begun() ? fewerPicks(delivery, less) : Map.of()));
    }

    /**
     * Whether more may leave with the order's open delivery: it takes all that was ordered, nothing is picked, and no
     * carrier was asked. It is held from here on.
     */
    public boolean takesMore(String orderNumber) {
        return open(orderNumber)
                .filter(delivery -> {
                    held.hold(delivery);
                    DeliveryView now = delivery.view();
                    return now.goods() == null && now.handover() == null && !delivery.begun();
                })
                .isPresent();
    }

    /**
     * What is ordered from now on does not leave with the order's open delivery.
     *
     * @param goods what it takes so far, set aside under its number
     */
    public void keepTo(String orderNumber, GoodsOfDelivery goods) {
        open(orderNumber).ifPresent(delivery -> {
            held.hold(delivery);
            if (delivery.view().goods() == null) {
                delivery.takeOnly(Objects.requireNonNull(goods.of(delivery.number())), DeliveryTransition.KEEP_TO);
            }
        });
    }

    /**
     * The day or the address of its order is another one: its papers say so from now on.
     *
     * @return the delivery that is being prepared; absent where none is
     * @throws Refusal CONFLICT when a carrier was asked for it
     */
    public Optional<String> follow(String orderNumber) {
        return open(orderNumber).map(delivery -> {
            held.hold(delivery);
            delivery.mayBeReduced();
            return delivery.number();
        });
    }

    private Optional<Delivery> open(String orderNumber) {
        return deliveries
                .findFirstByOrderNumberOrderByIdDesc(orderNumber)
                .filter(one -> one.state() == DeliveryView.DeliveryState.OPEN);
    }

    private static List<DeliveryLine> left(List<DeliveryLine> goods, List<DeliveryLineReduction> less) {
        Map<Integer, Quantity> byLine = less.stream()
                .collect(toMap(DeliveryLineReduction::lineNo, DeliveryLineReduction::quantity, Quantity::plus));
        return goods.stream()
                .map(line -> {
                    Quantity gone = byLine.get(line.lineNo());
                    return gone == null ? line : line.less(gone);
                })
                .filter(line -> line.quantity().number().signum() > 0)
                .toList();
    }

    private Map<String, Quantity> fewerPicks(Delivery delivery, List<DeliveryLineReduction> less) {
        less.forEach(
                line -> picks.less(delivery.id(), line.sku(), line.quantity().amount()));
        List<PickLine> lines = picks.lines(delivery.id());
        refuseScanned(lines);
        delivery.gathered(progress(lines, picks.weighed(delivery.id())));
        return lines.stream()
                .filter(line -> line.toPutBack().isPositive())
                .collect(toMap(PickLine::sku, PickLine::toPutBack));
    }

    /** Which of them go back, only who holds them can say: they are taken out one by one first. */
    private static void refuseScanned(List<PickLine> lines) {
        lines.stream()
                .filter(line ->
                        line.tracing() != Traceability.NONE && line.toPutBack().isPositive())
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.conflict(
                            "change.scanned-first",
                            line.sku(),
                            line.picked().plain(),
                            line.toPutBack().plain());
                });
    }

    private static Progress progress(List<PickLine> lines, boolean weighed) {
        if (!lines.stream().allMatch(PickLine::right)) {
            return Progress.PICKING;
        }
        boolean packed = lines.stream().allMatch(line -> line.toPack().isZero());
        return packed && weighed ? Progress.PACKED : Progress.PICKED;
    }

    /** Tells whoever looks at the order what {@link #reduce} did. */
    public void tell(String orderNumber, @Nullable ReducedDelivery reduced) {
        if (reduced != null) {
            SortedMap<String, Quantity> byUnit = new TreeMap<>();
            reduced.putBack().values().forEach(back -> byUnit.merge(back.unit(), back, Quantity::plus));
            events.publishEvent(new DeliveryReduced(
                    orderNumber, BusinessEvent.SYSTEM, reduced.delivery(), List.copyOf(byUnit.values())));
        }
    }
}
