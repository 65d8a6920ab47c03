package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens in shipping. */
public sealed interface ShippingEvent extends BusinessEvent {

    /** What leaves the house leaves the stock. */
    @Override
    default Set<String> topics() {
        return Set.of("stock");
    }

    /** The warehouse may pick. */
    record DeliveryReleased(String subject, String actor, String delivery) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery);
        }
    }

    /** The goods have left. */
    record GoodsDispatched(String subject, String actor, String delivery, String carrier, String tracking)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "carrier", carrier, "tracking", tracking);
        }
    }

    /** All goods of the delivery are off the shelves. */
    record DeliveryPicked(String subject, String actor, String delivery) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery);
        }
    }

    /** All goods of the delivery lie in weighed parcels. */
    record DeliveryPacked(String subject, String actor, String delivery, int parcels) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "parcels", parcels);
        }
    }

    /** Less is wanted of the delivery; what was picked of it belongs on the shelves again, so much of each unit. */
    record DeliveryReduced(String subject, String actor, String delivery, List<Quantity> putBack)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return putBack.isEmpty()
                    ? Map.of("delivery", delivery)
                    : Map.of(
                            "delivery",
                            delivery,
                            "putBack",
                            putBack.stream().map(Quantity::toString).collect(Collectors.joining(", ")));
        }
    }

    /** A carrier is asked to bring the delivery. */
    record DeliveryOffered(String subject, String actor, String delivery, String carrier) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "carrier", carrier);
        }
    }

    /** The carrier has accepted it, under these tracking numbers. */
    record ShipmentBooked(String subject, String actor, String delivery, String carrier, String tracking)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "carrier", carrier, "tracking", tracking);
        }
    }

    /** The carrier does not bring it. */
    record ShipmentRefused(String subject, String actor, String delivery, String carrier, String reason)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "carrier", carrier, "reason", reason);
        }
    }

    /** The warehouse has decided what to do after a refusal. */
    record ShipmentRefusalAnswered(String subject, String actor, String delivery, String answer, String comment)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "answer", answer, "comment", comment);
        }
    }

    /** The delivery is to be taken back from the carrier. */
    record ShipmentRecalled(String subject, String actor, String delivery, String reason) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "reason", reason);
        }
    }

    /** The carrier brings it no more. */
    record ShipmentWithdrawn(String subject, String actor, String delivery, String carrier) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "carrier", carrier);
        }
    }

    /** There is news of a parcel; {@code status} is the key of its text. */
    record ShipmentMoved(String subject, String actor, String delivery, String tracking, String status)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "tracking", tracking, "status", status);
        }
    }

    /** Somebody looked after a shipment that had trouble. */
    record ShipmentTroubleAnswered(String subject, String actor, String delivery, String outcome, String comment)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "outcome", outcome, "comment", comment);
        }
    }

    /** The goods of this delivery are with the customer; told once. */
    record GoodsDelivered(String subject, String actor, String delivery, String signedBy, String at, String comment)
            implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "signedBy", signedBy, "at", at, "comment", comment);
        }
    }

    /** The goods never came to the customer. */
    record DeliveryFailed(String subject, String actor, String delivery, String reason) implements ShippingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("delivery", delivery, "reason", reason);
        }
    }
}
