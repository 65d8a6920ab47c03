package io.orderwright.fulfilment.deliveries.shipments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in a carrier's hands. {@code id} is the delivery's.
 *
 * @param number the delivery's
 * @param handover how many times it has been handed over; a part of what the carrier is asked under
 * @param remark why the carrier refused, or what the warehouse said last
 * @param attention what a person must look at: a status of a parcel, SILENT or NOT_WITHDRAWN
 * @param newsAt when anything was heard of it last
 * @param signedBy who took the goods, with {@code deliveredAt}
 * @param proof what was noted about it
 * @param provedBy the carrier, or the person who recorded it
 */
public record ShipmentView(
        long id,
        String number,
        String orderNumber,
        int handover,
        Carrier carrier,
        ShipmentState state,
        String handedBy,
        Instant handedAt,
        String remark,
        @Nullable String attention,
        Instant newsAt,
        @Nullable String signedBy,
        @Nullable Instant deliveredAt,
        String proof,
        @Nullable String provedBy) {

    /** What {@link #attention} says besides the status of a parcel: the carrier does not give it back. */
    public static final String NOT_WITHDRAWN = "NOT_WITHDRAWN";

    /** BOOKED until it was brought, given up, or taken back from the carrier. */
    public enum ShipmentState {
        BOOKING,
        REFUSED,
        BOOKED,
        WITHDRAWING,
        WITHDRAWN,
        OWN_TRANSPORT,
        DELIVERED,
        NOT_DELIVERED
    }

    /** The carrier has it, or is asked for it. */
    public boolean underWay() {
        return state == ShipmentState.BOOKING
                || state == ShipmentState.REFUSED
                || state == ShipmentState.BOOKED
                || state == ShipmentState.WITHDRAWING;
    }
}
