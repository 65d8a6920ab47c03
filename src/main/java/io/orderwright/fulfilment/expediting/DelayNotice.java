package io.orderwright.fulfilment.expediting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer of a displaced order is told of that, by one message.
 *
 * @param number the insertion's, and a counter
 * @param orderNumber of the displaced order
 * @param reason of the gateway that refused, otherwise empty
 * @param endedAt absent while it is open
 */
public record DelayNotice(
        String number,
        String insertion,
        String orderNumber,
        NoticeState state,
        String reason,
        @Nullable Instant endedAt) {

    /** Only what is OPEN is still to be sent. */
    public enum NoticeState {
        OPEN,
        TOLD,
        /** By the gateway. */
        REFUSED,
        /** There is no number to send anything to. */
        UNREACHABLE
    }
}
