package io.orderwright.shipping;

import io.orderwright.kernel.BusinessEvent;
import java.util.Map;

/** What happens in shipping. */
public sealed interface ShippingEvent extends BusinessEvent {

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
}
