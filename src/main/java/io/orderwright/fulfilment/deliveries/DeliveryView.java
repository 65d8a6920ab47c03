package io.orderwright.fulfilment.deliveries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of one order. {@code id} is the key for the next page.
 *
 * @param goods what it takes of its order; absent means all that was ordered
 * @param handover whether a carrier was asked to bring it, and what it said; absent where none was
 * @param progress how far the warehouse is; absent where nothing was scanned
 * @param arrival what became of it after it left; absent while it is under way
 * @param proof who took the goods; present when they were delivered
 */
public record DeliveryView(
        long id,
        String number,
        String orderNumber,
        String customerName,
        DeliveryState state,
        @Nullable String carrier,
        @Nullable String tracking,
        Instant releasedAt,
        @Nullable String dispatchedBy,
        @Nullable Instant dispatchedAt,
        @Nullable List<DeliveryLine> goods,
        @Nullable Progress progress,
        @Nullable Handover handover,
        @Nullable Arrival arrival,
        @Nullable ProofOfDelivery proof) {

    /** OPEN until the goods have left. */
    public enum DeliveryState {
        OPEN,
        DISPATCHED,
        CANCELLED
    }

    /** PACKED when everything lies in parcels and each of them was weighed. */
    public enum Progress {
        PICKING,
        PICKED,
        PACKED
    }

    /** NOT_DELIVERED when a carrier has not brought it, and will not. */
    public enum Arrival {
        DELIVERED,
        NOT_DELIVERED
    }

    /** Somebody has to say whether it has come to the customer: no carrier tells. */
    public boolean needsProof() {
        return state == DeliveryState.DISPATCHED && handover == null && arrival == null;
    }

    /** Goods leave with a carrier only when it is BOOKED. */
    public enum Handover {
        BOOKING,
        REFUSED,
        BOOKED,
        WITHDRAWING
    }
}
