package io.orderwright.fulfilment.deliveries.shipments;

import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryFailed;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentMoved;
import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentTroubleAnswered;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.fulfilment.deliveries.domain.CarrierShipments;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.domain.Shipment;
import io.orderwright.fulfilment.deliveries.store.ShipmentQueries;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shipments of which nothing is heard, or nothing good, and what somebody finds out about them. */
@Service
@Transactional
public class ShipmentFollowUps {

    /** What {@link ShipmentView#attention} says besides the status of a parcel. */
    private static final String SILENT = "SILENT";

    private final CarrierShipments shipments;
    private final ShipmentQueries queries;
    private final TrackingLedger tracking;
    private final Deliveries deliveries;
    private final ShippingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShipmentFollowUps(
            CarrierShipments shipments,
            ShipmentQueries queries,
            TrackingLedger tracking,
            Deliveries deliveries,
            ShippingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shipments = shipments;
        this.queries = queries;
        this.tracking = tracking;
        this.deliveries = deliveries;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Until when nobody wonders that nothing is heard of it. */
    @Transactional(readOnly = true)
    public Instant patientUntil(String deliveryNumber) {
        return queries.find(deliveryNumber).orElseThrow().newsAt().plus(settings.silence());
    }

    /** Nothing was heard of it for a long time. */
    public void silent(String deliveryNumber) {
        Shipment held = held(deliveryNumber);
        if (held.warn(SILENT)) {
            ShipmentView shipment = saved(held);
            events.publishEvent(new ShipmentMoved(
                    shipment.orderNumber(), BusinessEvent.SYSTEM, shipment.number(), "", "shipment.attention.SILENT"));
        }
    }

    /**
     * Somebody has looked after it.
     *
     * @throws Refusal INVALID when it is said to be delivered, but not to whom; CONFLICT when it has not even left
     */
    @DecidedBy(Roles.WAREHOUSE)
    public void followedUp(String deliveryNumber, FollowUp answer, String by) {
        Shipment held = held(deliveryNumber);
        switch (answer.outcome()) {
            case DELIVERED -> brought(held, answer, by);
            case NOT_DELIVERED -> lost(held, answer, by);
            default -> held.followUp(clock.instant());
        }
        ShipmentView shipment = saved(held);
        events.publishEvent(new ShipmentTroubleAnswered(
                shipment.orderNumber(), by, deliveryNumber, "shipment.outcome." + answer.outcome(), answer.comment()));
    }

    private void brought(Shipment held, FollowUp answer, String by) {
        ShipmentView shipment = held.view();
        if (answer.signedBy().isBlank()) {
            throw Refusal.invalid("signedBy", "shipment.signed-by-missing");
        }
        if (delivery(shipment).state() == DeliveryView.State.OPEN) {
            throw Refusal.conflict("shipment.not-left", shipment.number());
        }
        Instant now = clock.instant();
        held.followUp(now);
        held.prove(answer.signedBy().strip(), now, answer.comment(), by);
    }

    private void lost(Shipment held, FollowUp answer, String by) {
        if (answer.comment().isBlank()) {
            throw Refusal.invalid("comment", "shipment.comment-missing");
        }
        held.lose(answer.comment(), clock.instant());
        ShipmentView shipment = held.view();
        tracking.close(shipment);
        delivery(shipment).lose();
        events.publishEvent(new DeliveryFailed(shipment.orderNumber(), by, shipment.number(), answer.comment()));
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
