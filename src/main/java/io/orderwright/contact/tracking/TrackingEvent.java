package io.orderwright.contact.tracking;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Map;

/** What happens to tracking links. */
public sealed interface TrackingEvent extends BusinessEvent {

    /** The links that were given out for the order lead nowhere any more. */
    record TrackingLinkRevoked(String subject, String actor) implements TrackingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }
}
