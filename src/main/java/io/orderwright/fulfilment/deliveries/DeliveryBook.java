package io.orderwright.fulfilment.deliveries;

import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryReleased;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDispatched;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.store.ParcelLedger;
import io.orderwright.fulfilment.deliveries.store.PickLedger;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings goods out: one delivery of an order at a time, dispatched once, and proved once where no carrier does that. */
@Service
@Transactional
public class DeliveryBook {

    private final Deliveries deliveries;
    private final PickLedger picks;
    private final ParcelLedger parcels;
    private final ShippingSettings settings;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DeliveryBook(
            Deliveries deliveries,
            PickLedger picks,
            ParcelLedger parcels,
            ShippingSettings settings,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.deliveries = deliveries;
        this.picks = picks;
        this.parcels = parcels;
        this.settings = settings;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** The warehouse may pick all goods of the order; see {@link #release(String, String, GoodsOfDelivery)}. */
    public String release(String orderNumber, String customerName) {
        return release(orderNumber, customerName, number -> null);
    }

    /**
     * The warehouse may pick the order's goods. Returns the delivery's number; an order that was called back keeps its.
     *
     * @param goods which of the order's goods it takes
     * @throws Refusal CONFLICT when it has been released and not called back
     */
    public String release(String orderNumber, String customerName, GoodsOfDelivery goods) {
        Instant now = calendar.now();
        Delivery last = deliveries
                .findFirstByOrderNumberOrderByIdDesc(orderNumber)
                .filter(one -> one.state() != DeliveryState.DISPATCHED)
                .orElse(null);
        if (last == null) {
            long id = ids.next(DeliveryNumbers.DELIVERY);
            String number = DeliveryNumbers.DELIVERY.number(calendar.dateOf(now), id);
            last = deliveries.save(new Delivery(id, number, orderNumber, customerName, goods.of(number), now));
        } else {
            last.releaseAgain(goods, now);
        }
        events.publishEvent(new DeliveryReleased(orderNumber, BusinessEvent.SYSTEM, last.number()));
        return last.number();
    }

    /**
     * The order's goods have left: with the carrier that was booked, or else with whom it is said.
     *
     * @throws Refusal CONFLICT when they have left before, the delivery is cancelled, or a carrier has not answered; INVALID
     *     when no carrier was booked and nobody is named
     */
    @DecidedBy(Roles.WAREHOUSE)
    public void dispatch(String orderNumber, String carrier, String tracking, String by) {
        Delivery delivery = last(orderNumber);
        delivery.dispatch(by, carrier, tracking, calendar.now());
        DeliveryView left = delivery.view();
        events.publishEvent(new GoodsDispatched(
                orderNumber,
                by,
                left.number(),
                Objects.requireNonNullElse(left.carrier(), ""),
                Objects.requireNonNullElse(left.tracking(), "")));
    }

    /**
     * Somebody has seen, or was told, that the customer has the goods; of goods that a carrier brings the carrier tells it.
     * Said again with the same words it counts once.
     *
     * @throws Refusal CONFLICT when they have not left, a carrier was booked for them, or something else is recorded already;
     *     INVALID when they came before they left, or in the future
     */
    public DeliveryView prove(String deliveryNumber, ProveDelivery said, String by) {
        Delivery delivery = deliveries
                .hold(DeliveryNumbers.DELIVERY.idOf(deliveryNumber))
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
        String note = said.note() == null ? "" : said.note().strip();
        ProofOfDelivery proof = new ProofOfDelivery(
                said.receivedBy().strip(),
                said.receivedAt().truncatedTo(ChronoUnit.SECONDS),
                note,
                by,
                calendar.now().truncatedTo(ChronoUnit.MICROS));
        boolean news = delivery.prove(proof);
        DeliveryView proved = delivery.view();
        if (news) {
            events.publishEvent(new GoodsDelivered(
                    proved.orderNumber(),
                    by,
                    deliveryNumber,
                    proof.receivedBy(),
                    proof.receivedAt().toString(),
                    note));
        }
        return proved;
    }

    /** The order is not carried out: what is in parcels is unpacked, what was picked goes back on the shelves. Does nothing when it has no delivery yet. */
    public void cancel(String orderNumber) {
        deliveries.findFirstByOrderNumberOrderByIdDesc(orderNumber).ifPresent(delivery -> {
            if (delivery.begun()) {
                parcels.clear(delivery.id());
                picks.clear(delivery.id());
            }
            delivery.cancel();
        });
    }

    /** The order's deliveries, the first one first. */
    @Transactional(readOnly = true)
    public List<DeliveryView> ofOrder(String orderNumber) {
        return deliveries.findByOrderNumberOrderById(orderNumber).stream()
                .map(Delivery::view)
                .toList();
    }

    /** Those of these ids, in no order. */
    @Transactional(readOnly = true)
    public List<DeliveryView> ofIds(Collection<Long> ids) {
        return deliveries.findByIdIn(ids).stream().map(Delivery::view).toList();
    }

    /** The deliveries of orders, by order, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, List<DeliveryView>> ofOrders(Collection<String> orderNumbers) {
        return deliveries.findByOrderNumberInOrderById(orderNumbers).stream()
                .map(Delivery::view)
                .collect(Collectors.groupingBy(DeliveryView::orderNumber));
    }

    /** The numbers of deliveries that took all of their orders, by order; only of those that have left. */
    @Transactional(readOnly = true)
    public Map<String, String> onlyDeliveries(Collection<String> orderNumbers) {
        return deliveries.findByOrderNumberInAndState(orderNumbers, DeliveryState.DISPATCHED).stream()
                .map(Delivery::view)
                .filter(delivery -> delivery.goods() == null)
                .collect(Collectors.toMap(DeliveryView::orderNumber, DeliveryView::number, (one, other) -> one));
    }

    /** The order's last delivery. */
    @Transactional(readOnly = true)
    public Optional<DeliveryView> find(String orderNumber) {
        return deliveries.findFirstByOrderNumberOrderByIdDesc(orderNumber).map(Delivery::view);
    }

    /** @throws Refusal NOT_FOUND for an unknown delivery number */
    @Transactional(readOnly = true)
    public DeliveryView get(String deliveryNumber) {
        return deliveries
                .findById(DeliveryNumbers.DELIVERY.idOf(deliveryNumber))
                .map(Delivery::view)
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
    }

    /** One page, the oldest first, beginning after this id (0 for the first). */
    @Transactional(readOnly = true)
    public List<DeliveryView> page(WhichDeliveries which, long after, int size) {
        Limit limit = Limit.of(size);
        List<Delivery> found =
                switch (which) {
                    case OPEN -> deliveries.findByStateAndIdGreaterThanOrderById(DeliveryState.OPEN, after, limit);
                    case UNDER_WAY ->
                        deliveries.findByStateAndArrivalIsNullAndIdGreaterThanOrderById(
                                DeliveryState.DISPATCHED, after, limit);
                    case UNPROVED ->
                        deliveries.unproved(
                                DeliveryState.DISPATCHED, settings.unprovedSince(calendar.now()), after, limit);
                    case DELIVERED ->
                        deliveries.findByArrivalAndIdGreaterThanOrderById(Arrival.DELIVERED, after, limit);
                    case DISPATCHED ->
                        deliveries.findByStateAndIdGreaterThanOrderById(DeliveryState.DISPATCHED, after, limit);
                    case CANCELLED ->
                        deliveries.findByStateAndIdGreaterThanOrderById(DeliveryState.CANCELLED, after, limit);
                };
        return found.stream().map(Delivery::view).toList();
    }

    /** One page of those with which nothing more happens, the newest first, beginning before this id (the largest number for the first). */
    @Transactional(readOnly = true)
    public List<DeliveryView> newest(WhichDeliveries which, long before, int size) {
        Limit limit = Limit.of(size);
        List<Delivery> found =
                switch (which) {
                    case DELIVERED ->
                        deliveries.findByArrivalAndIdLessThanOrderByIdDesc(Arrival.DELIVERED, before, limit);
                    case DISPATCHED ->
                        deliveries.findByStateAndIdLessThanOrderByIdDesc(DeliveryState.DISPATCHED, before, limit);
                    case CANCELLED ->
                        deliveries.findByStateAndIdLessThanOrderByIdDesc(DeliveryState.CANCELLED, before, limit);
                    default -> throw new IllegalArgumentException(which + " is read from its oldest on");
                };
        return found.stream().map(Delivery::view).toList();
    }

    private Delivery last(String orderNumber) {
        return deliveries
                .findFirstByOrderNumberOrderByIdDesc(orderNumber)
                .orElseThrow(() -> Refusal.notFound("delivery.none-for-order", orderNumber));
    }
}
