package io.orderwright.process.shipment;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.TrackingRounds;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.integration.messages.NamedParcel;
import io.orderwright.integration.messages.ShipmentBooking;
import io.orderwright.integration.messages.ShipmentBooking.Receiver;
import io.orderwright.integration.messages.ShipmentBooking.WeighedParcel;
import io.orderwright.integration.messages.ShipmentCancellation;
import io.orderwright.integration.messages.TrackingQuestion;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What carriers are told about deliveries, and asked about parcels; each hand-over of a delivery under a reference of its own. */
@Component
class CarrierPartnerMessages implements PartnerMessages {

    private static final String BOOK = ".book-shipment";
    private static final String CANCEL = ".cancel-shipment";
    private static final String TRACK = ".track-parcels";

    private final Shipments shipments;
    private final DeliveryBook deliveryBook;
    private final Packing packing;
    private final CarrierReports reports;
    private final TrackingRounds rounds;
    private final DeliverableOrders orders;
    private final NeutralJson json;

    CarrierPartnerMessages(
            Shipments shipments,
            DeliveryBook deliveryBook,
            Packing packing,
            CarrierReports reports,
            TrackingRounds rounds,
            DeliverableOrders orders,
            NeutralJson json) {
        this.shipments = shipments;
        this.deliveryBook = deliveryBook;
        this.packing = packing;
        this.reports = reports;
        this.rounds = rounds;
        this.orders = orders;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return carrier(topic).isPresent();
    }

    private static Optional<Carrier> carrier(String topic) {
        return Arrays.stream(Carrier.values())
                .filter(carrier -> List.of(BOOK, CANCEL, TRACK).stream()
                        .anyMatch(action -> topic.equals(carrier.partner() + action)))
                .findFirst();
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        if (topic.endsWith(TRACK)) {
            Carrier asked = carrier(topic).orElseThrow();
            rounds.parcels(asked, numbers)
                    .forEach((round, parcels) -> bodies.put(
                            round,
                            json.text(new TrackingQuestion(
                                    parcels.stream().map(NamedParcel::new).toList()))));
            return bodies;
        }
        for (ShipmentView shipment : shipments.of(numbers)) {
            bodies.put(shipment.number(), json.text(topic.endsWith(BOOK) ? booking(shipment) : cancellation(shipment)));
        }
        return bodies;
    }

    private ShipmentBooking booking(ShipmentView shipment) {
        OrderToDeliver order = orders.get(shipment.orderNumber());
        return new ShipmentBooking(
                reference(shipment),
                to(order.to(), deliveryBook.get(shipment.number()).customerName()),
                packing.parcels(shipment.number()).stream()
                        .map(parcel -> new WeighedParcel(
                                parcel.number(),
                                Objects.requireNonNull(parcel.weight()).kept()))
                        .toList());
    }

    private static Receiver to(OrderToDeliver.Destination there, String customer) {
        return new Receiver(
                Objects.requireNonNullElse(there.receiver(), customer),
                said(there.phone()),
                there.besideCity(),
                said(there.city()));
    }

    private ShipmentCancellation cancellation(ShipmentView shipment) {
        return new ShipmentCancellation(
                reference(shipment),
                reports.parcels(shipment).stream()
                        .map(parcel -> new NamedParcel(parcel.trackingNumber()))
                        .toList());
    }

    private static String reference(ShipmentView shipment) {
        return shipment.number() + "/" + shipment.handover();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
