package io.orderwright.fulfilment.deliveries.shipments;

import io.orderwright.fulfilment.deliveries.DeliveryNumbers;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryOffered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentBooked;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentMoved;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentRecalled;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentRefusalAnswered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentRefused;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentWithdrawn;
import io.orderwright.fulfilment.deliveries.domain.CarrierShipments;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.domain.Shipment;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import io.orderwright.fulfilment.deliveries.store.ShipmentQueries;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries in the hands of carriers, from the hand-over to the proof of delivery. What comes when, the process says. */
@Service
@Transactional
public class Shipments {

    /** The answer to a refusal that asks no carrier. */
    public static final String OWN = "OWN";

    private final CarrierShipments shipments;
    private final ShipmentQueries queries;
    private final TrackingLedger tracking;
    private final Deliveries deliveries;
    private final CarrierChoice choice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shipments(
            CarrierShipments shipments,
            ShipmentQueries queries,
            TrackingLedger tracking,
            Deliveries deliveries,
            CarrierChoice choice,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shipments = shipments;
        this.queries = queries;
        this.tracking = tracking;
        this.deliveries = deliveries;
        this.choice = choice;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A packed delivery is offered to a carrier; the process asks it.
     *
     * @throws Refusal CONFLICT when it is not packed, has left, was called back, or a carrier has been asked for it
     */
    public void handOver(String deliveryNumber, Carrier carrier, String by) {
        Optional<Shipment> before = shipments.hold(deliveryNumber);
        Delivery delivery = deliveries
                .hold(DeliveryNumbers.DELIVERY.idOf(deliveryNumber))
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
        delivery.offer();
        choice.record(deliveryNumber);
        Instant now = clock.instant();
        before.ifPresent(shipment -> shipment.handOver(carrier, by, now));
        shipments.saveAndFlush(before.orElseGet(() -> new Shipment(delivery, carrier, by, now)));
        events.publishEvent(new DeliveryOffered(delivery.orderNumber(), by, deliveryNumber, carrier.name()));
    }

    /** The carrier has accepted it; its tracking numbers by parcel. */
    public void booked(String deliveryNumber, Map<Integer, String> waybills) {
        Shipment held = held(deliveryNumber);
        held.book();
        ShipmentView shipment = saved(held);
        tracking.open(shipment, waybills, clock.instant());
        String numbers = String.join(", ", waybills.values().stream().sorted().toList());
        delivery(shipment).book(shipment.carrier().name(), numbers);
        events.publishEvent(new ShipmentBooked(
                shipment.orderNumber(),
                BusinessEvent.SYSTEM,
                deliveryNumber,
                shipment.carrier().name(),
                numbers));
    }

    /** The carrier does not want to bring it. */
    public void refused(String deliveryNumber, String reason) {
        Shipment held = held(deliveryNumber);
        held.refuse(reason);
        ShipmentView shipment = saved(held);
        delivery(shipment).refuse();
        events.publishEvent(new ShipmentRefused(
                shipment.orderNumber(),
                BusinessEvent.SYSTEM,
                deliveryNumber,
                shipment.carrier().name(),
                reason));
    }

    /**
     * After a refusal: another carrier, the same again, or none.
     *
     * @param answer a carrier's name, or {@value #OWN}
     * @throws Refusal INVALID for any other answer
     */
    @DecidedBy(Roles.WAREHOUSE)
    public void resolveRefusal(String deliveryNumber, String answer, String comment, String by) {
        Shipment held = held(deliveryNumber);
        if (answer.equals(OWN)) {
            held.bringOurselves(comment);
            delivery(saved(held)).bringOurselves();
        } else {
            held.offerAgain(Carrier.of(answer));
            delivery(saved(held)).offerAgain();
        }
        events.publishEvent(
                new ShipmentRefusalAnswered(held.view().orderNumber(), by, deliveryNumber, answer, comment));
    }

    /**
     * The delivery is to be taken back from the carrier, which the process asks.
     *
     * @throws Refusal CONFLICT when no carrier is booked for it, or the goods have left
     */
    public void withdraw(String deliveryNumber, String reason, String by) {
        Shipment held = held(deliveryNumber);
        held.withdraw(reason);
        ShipmentView shipment = saved(held);
        delivery(shipment).withdraw();
        events.publishEvent(new ShipmentRecalled(shipment.orderNumber(), by, deliveryNumber, reason));
        moved(shipment, by, "", "shipment.state.WITHDRAWING");
    }

    /** The carrier does not come: the delivery is as it was before it was handed over. */
    public void withdrawn(String deliveryNumber) {
        Shipment held = held(deliveryNumber);
        held.giveBack();
        ShipmentView shipment = saved(held);
        tracking.close(shipment);
        delivery(shipment).giveBack();
        events.publishEvent(new ShipmentWithdrawn(
                shipment.orderNumber(),
                BusinessEvent.SYSTEM,
                deliveryNumber,
                shipment.carrier().name()));
    }

    /** The carrier comes all the same: somebody must talk to it. */
    public void withdrawalRefused(String deliveryNumber, String reason) {
        Shipment held = held(deliveryNumber);
        held.keep(reason);
        ShipmentView shipment = saved(held);
        delivery(shipment).book(shipment.carrier().name(), String.join(", ", tracking.numbers(shipment)));
    }

    /**
     * How a booked shipment stands, while it is held: who asks before he begins to wait misses nothing.
     *
     * @return WITHDRAW, NOT_DELIVERED, DELIVERED, ATTENTION or UNDER_WAY
     */
    public String look(String deliveryNumber) {
        ShipmentView shipment = held(deliveryNumber).view();
        if (shipment.state() == ShipmentState.WITHDRAWING) {
            return "WITHDRAW";
        }
        if (shipment.state() == ShipmentState.NOT_DELIVERED) {
            return "NOT_DELIVERED";
        }
        if (shipment.deliveredAt() != null && delivery(shipment).state() != DeliveryView.DeliveryState.OPEN) {
            return "DELIVERED";
        }
        return shipment.attention() == null ? "UNDER_WAY" : "ATTENTION";
    }

    /** The goods are with the customer: all parcels, or as somebody found out. */
    public void delivered(String deliveryNumber) {
        Shipment held = held(deliveryNumber);
        held.arrive();
        ShipmentView shipment = saved(held);
        tracking.close(shipment);
        delivery(shipment)
                .arrive(new ProofOfDelivery(
                        String.valueOf(shipment.signedBy()),
                        Objects.requireNonNull(shipment.deliveredAt()),
                        shipment.proof(),
                        String.valueOf(shipment.provedBy()),
                        clock.instant()));
        events.publishEvent(new GoodsDelivered(
                shipment.orderNumber(),
                String.valueOf(shipment.provedBy()),
                deliveryNumber,
                String.valueOf(shipment.signedBy()),
                String.valueOf(shipment.deliveredAt()),
                shipment.proof()));
    }

    /** Whether it is in the hands of this carrier. */
    @Transactional(readOnly = true)
    public boolean isWith(String deliveryNumber, Carrier carrier) {
        return find(deliveryNumber).orElseThrow().carrier() == carrier;
    }

    @Transactional(readOnly = true)
    public Optional<ShipmentView> find(String deliveryNumber) {
        return queries.find(deliveryNumber);
    }

    /** Those of the deliveries that were ever handed to a carrier. */
    @Transactional(readOnly = true)
    public List<ShipmentView> of(Collection<String> deliveryNumbers) {
        return queries.byNumber(deliveryNumbers);
    }

    /** One page of those under way, or only of those that a person must look at, the oldest first. */
    @Transactional(readOnly = true)
    public List<ShipmentView> underWay(boolean attention, long after, int size) {
        return queries.underWay(attention, after, size);
    }

    private void moved(ShipmentView shipment, String by, String number, String status) {
        events.publishEvent(new ShipmentMoved(shipment.orderNumber(), by, shipment.number(), number, status));
    }

    /** After its shipment: whoever holds both takes them in this order. */
    private Delivery delivery(ShipmentView shipment) {
        return deliveries.hold(shipment.id()).orElseThrow();
    }

    private ShipmentView saved(Shipment shipment) {
        return shipments.saveAndFlush(shipment).view();
    }

    private Shipment held(String deliveryNumber) {
        return shipments.hold(deliveryNumber).orElseThrow(() -> Refusal.notFound("shipment.none", deliveryNumber));
    }
}
