package io.orderwright.process.shipment;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.OrderToDeliver;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.parcels.TrackingRounds;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
                            json.text(Map.of(
                                    "parcels",
                                    parcels.stream()
                                            .map(number -> Map.of("tracking", number))
                                            .toList()))));
            return bodies;
        }
        for (ShipmentView shipment : shipments.of(numbers)) {
            Map<String, Object> body = topic.endsWith(BOOK) ? booking(shipment) : cancellation(shipment);
            bodies.put(shipment.number(), json.text(body));
        }
        return bodies;
    }

    private Map<String, Object> booking(ShipmentView shipment) {
        OrderToDeliver order = orders.get(shipment.orderNumber());
        Map<String, Object> body = referring(shipment);
        body.put("to", to(order.to(), deliveryBook.get(shipment.number()).customerName()));
        body.put(
                "parcels",
                packing.parcels(shipment.number()).stream()
                        .map(CarrierPartnerMessages::parcel)
                        .toList());
        return body;
    }

    private static Map<String, Object> to(OrderToDeliver.Destination there, String customer) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("name", there.receiver() == null ? customer : there.receiver());
        to.put("phone", said(there.phone()));
        to.put("address", there.besideCity());
        to.put("city", said(there.city()));
        return to;
    }

    private static Map<String, Object> parcel(Parcel parcel) {
        return Map.of("number", parcel.number(), "weight", Objects.requireNonNull(parcel.weight()));
    }

    private Map<String, Object> cancellation(ShipmentView shipment) {
        Map<String, Object> body = referring(shipment);
        body.put(
                "parcels",
                reports.parcels(shipment).stream()
                        .map((TrackedParcel parcel) -> Map.of("tracking", parcel.trackingNumber()))
                        .toList());
        return body;
    }

    private static Map<String, Object> referring(ShipmentView shipment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reference", shipment.number() + "/" + shipment.handover());
        return body;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
