package io.orderwright.fulfilment.deliveries.shipments;

import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryFailed;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryOffered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.GoodsDelivered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentBooked;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentMoved;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentRecalled;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentRefusalAnswered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentRefused;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentTroubleAnswered;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentWithdrawn;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp.Outcome;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.State;
import io.orderwright.fulfilment.deliveries.store.ShipmentLedger;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.DocumentType;
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

    /** What {@link ShipmentView#attention} says besides the status of a parcel. */
    static final String SILENT = "SILENT";

    public static final String NOT_WITHDRAWN = "NOT_WITHDRAWN";

    private final ShipmentLedger ledger;
    private final TrackingLedger tracking;
    private final Deliveries deliveries;
    private final CarrierChoice choice;
    private final ShippingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shipments(
            ShipmentLedger ledger,
            TrackingLedger tracking,
            Deliveries deliveries,
            CarrierChoice choice,
            ShippingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.tracking = tracking;
        this.deliveries = deliveries;
        this.choice = choice;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A packed delivery is offered to a carrier; the process asks it.
     *
     * @throws Refusal CONFLICT when it is not packed, has left, was called back, or a carrier has been asked for it
     */
    public void handOver(String deliveryNumber, Carrier carrier, String by) {
        Delivery delivery = deliveries
                .hold(DocumentType.DELIVERY.idOf(deliveryNumber))
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
        delivery.offer();
        choice.record(deliveryNumber);
        ledger.handOver(delivery, carrier, by, clock.instant());
        events.publishEvent(new DeliveryOffered(delivery.orderNumber(), by, deliveryNumber, carrier.name()));
    }

    /** The carrier has accepted it; its tracking numbers by parcel. */
    public void booked(String deliveryNumber, Map<Integer, String> waybills) {
        ShipmentView shipment = held(deliveryNumber);
        tracking.open(shipment, waybills, clock.instant());
        ledger.move(shipment, State.BOOKED, "");
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
        ShipmentView shipment = held(deliveryNumber);
        ledger.move(shipment, State.REFUSED, reason);
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
        ShipmentView shipment = held(deliveryNumber);
        if (answer.equals(OWN)) {
            ledger.move(shipment, State.OWN_TRANSPORT, comment);
            delivery(shipment).bringOurselves();
        } else {
            ledger.carrier(shipment, Carrier.of(answer));
            ledger.move(shipment, State.BOOKING, "");
            delivery(shipment).offerAgain();
        }
        events.publishEvent(new ShipmentRefusalAnswered(shipment.orderNumber(), by, deliveryNumber, answer, comment));
    }

    /**
     * The delivery is to be taken back from the carrier, which the process asks.
     *
     * @throws Refusal CONFLICT when no carrier is booked for it, or the goods have left
     */
    public void withdraw(String deliveryNumber, String reason, String by) {
        ShipmentView shipment = held(deliveryNumber);
        if (shipment.state() != State.BOOKED) {
            throw Refusal.conflict("shipment.not-withdrawable", deliveryNumber, shipment.state());
        }
        delivery(shipment).withdraw();
        ledger.move(shipment, State.WITHDRAWING, reason);
        events.publishEvent(new ShipmentRecalled(shipment.orderNumber(), by, deliveryNumber, reason));
        moved(shipment, by, "", "shipment.state.WITHDRAWING");
    }

    /** The carrier does not come: the delivery is as it was before it was handed over. */
    public void withdrawn(String deliveryNumber) {
        ShipmentView shipment = held(deliveryNumber);
        tracking.close(shipment);
        ledger.attention(shipment, null);
        ledger.move(shipment, State.WITHDRAWN, shipment.remark());
        delivery(shipment).giveBack();
        events.publishEvent(new ShipmentWithdrawn(
                shipment.orderNumber(),
                BusinessEvent.SYSTEM,
                deliveryNumber,
                shipment.carrier().name()));
    }

    /** The carrier comes all the same: somebody must talk to it. */
    public void withdrawalRefused(String deliveryNumber, String reason) {
        ShipmentView shipment = held(deliveryNumber);
        ledger.move(shipment, State.BOOKED, reason);
        ledger.attention(shipment, NOT_WITHDRAWN);
        delivery(shipment).book(shipment.carrier().name(), String.join(", ", tracking.numbers(shipment)));
    }

    /**
     * How a booked shipment stands, while it is held: who asks before he begins to wait misses nothing.
     *
     * @return WITHDRAW, NOT_DELIVERED, DELIVERED, ATTENTION or UNDER_WAY
     */
    public String look(String deliveryNumber) {
        ShipmentView shipment = held(deliveryNumber);
        if (shipment.state() == State.WITHDRAWING) {
            return "WITHDRAW";
        }
        if (shipment.state() == State.NOT_DELIVERED) {
            return "NOT_DELIVERED";
        }
        if (shipment.deliveredAt() != null && delivery(shipment).state() != DeliveryView.State.OPEN) {
            return "DELIVERED";
        }
        return shipment.attention() == null ? "UNDER_WAY" : "ATTENTION";
    }

    /** Nothing was heard of it for a long time. */
    public void silent(String deliveryNumber) {
        ShipmentView shipment = held(deliveryNumber);
        if (shipment.attention() == null) {
            ledger.attention(shipment, SILENT);
            moved(shipment, BusinessEvent.SYSTEM, "", "shipment.attention.SILENT");
        }
    }

    /**
     * Somebody has looked after it.
     *
     * @throws Refusal INVALID when it is said to be delivered, but not to whom; CONFLICT when it has not even left
     */
    @DecidedBy(Roles.WAREHOUSE)
    public void followedUp(String deliveryNumber, FollowUp answer, String by) {
        ShipmentView shipment = held(deliveryNumber);
        Instant now = clock.instant();
        if (answer.outcome() == Outcome.DELIVERED) {
            if (answer.signedBy().isBlank()) {
                throw Refusal.invalid("signedBy", "shipment.signed-by-missing");
            }
            if (delivery(shipment).state() == DeliveryView.State.OPEN) {
                throw Refusal.conflict("shipment.not-left", deliveryNumber);
            }
            ledger.prove(shipment, answer.signedBy().strip(), now, answer.comment(), by);
        } else if (answer.outcome() == Outcome.NOT_DELIVERED) {
            if (answer.comment().isBlank()) {
                throw Refusal.invalid("comment", "shipment.comment-missing");
            }
            tracking.close(shipment);
            ledger.move(shipment, State.NOT_DELIVERED, answer.comment());
            delivery(shipment).lose();
            events.publishEvent(new DeliveryFailed(shipment.orderNumber(), by, deliveryNumber, answer.comment()));
        }
        ledger.attention(shipment, null);
        ledger.heard(shipment, now);
        events.publishEvent(new ShipmentTroubleAnswered(
                shipment.orderNumber(), by, deliveryNumber, "shipment.outcome." + answer.outcome(), answer.comment()));
    }

    /** The goods are with the customer: all parcels, or as somebody found out. */
    public void delivered(String deliveryNumber) {
        ShipmentView shipment = held(deliveryNumber);
        tracking.close(shipment);
        ledger.attention(shipment, null);
        ledger.move(shipment, State.DELIVERED, shipment.remark());
        delivery(shipment)
                .arrive(new ProofOfDelivery(
                        String.valueOf(shipment.signedBy()),
                        Objects.requireNonNull(shipment.deliveredAt(), "asked for what nobody has brought"),
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

    /** Until when nobody wonders that nothing is heard of it. */
    @Transactional(readOnly = true)
    public Instant patientUntil(String deliveryNumber) {
        return find(deliveryNumber).orElseThrow().newsAt().plus(settings.silence());
    }

    @Transactional(readOnly = true)
    public Optional<ShipmentView> find(String deliveryNumber) {
        return ledger.find(deliveryNumber);
    }

    /** Those of the deliveries that were ever handed to a carrier. */
    @Transactional(readOnly = true)
    public List<ShipmentView> of(Collection<String> deliveryNumbers) {
        return ledger.byNumber(deliveryNumbers);
    }

    /** One page of those under way, or only of those that a person must look at, the oldest first. */
    @Transactional(readOnly = true)
    public List<ShipmentView> underWay(boolean attention, long after, int size) {
        return ledger.underWay(attention, after, size);
    }

    private void moved(ShipmentView shipment, String by, String number, String status) {
        events.publishEvent(new ShipmentMoved(shipment.orderNumber(), by, shipment.number(), number, status));
    }

    /** After its shipment: whoever holds both takes them in this order. */
    private Delivery delivery(ShipmentView shipment) {
        return deliveries.hold(shipment.id()).orElseThrow();
    }

    private ShipmentView held(String deliveryNumber) {
        return ledger.hold(deliveryNumber).orElseThrow(() -> Refusal.notFound("shipment.none", deliveryNumber));
    }
}
