package io.orderwright.shipping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of one order. {@code id} is the key for the next page.
 *
 * @param goods what it takes of its order; absent means all that was ordered
 */
public record DeliveryView(
        long id,
        String number,
        String orderNumber,
        String customerName,
        State state,
        @Nullable String carrier,
        @Nullable String tracking,
        Instant releasedAt,
        @Nullable String dispatchedBy,
        @Nullable Instant dispatchedAt,
        @Nullable List<DeliveryLine> goods) {

    /** OPEN until the goods have left. */
    public enum State {
        OPEN,
        DISPATCHED,
        CANCELLED
    }
}
