package io.orderwright.fulfilment.deliveries.parcels;

/** Where a parcel is, in our words; in the order in which it usually goes. */
public enum ParcelStatus {
    ANNOUNCED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    FAILED_ATTEMPT,
    LOST,
    RETURNED,
    DELIVERED;

    /** A person must look at it. */
    public boolean needsAttention() {
        return this == FAILED_ATTEMPT || this == LOST || this == RETURNED;
    }

    /** Nothing more is expected of the carrier. */
    public boolean isLast() {
        return this == DELIVERED || this == LOST || this == RETURNED;
    }
}
