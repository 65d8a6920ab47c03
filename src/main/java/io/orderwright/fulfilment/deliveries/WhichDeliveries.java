package io.orderwright.fulfilment.deliveries;

/** Lists of deliveries. DISPATCHED are all that have left, whatever became of them. */
public enum WhichDeliveries {
    OPEN,
    UNDER_WAY,
    /** Left long ago without a carrier that would tell, and nobody has recorded that they arrived. */
    UNPROVED,
    DELIVERED,
    DISPATCHED,
    CANCELLED;

    /** Somebody has to do something about them: the oldest comes first. */
    public boolean waits() {
        return this == OPEN || this == UNDER_WAY || this == UNPROVED;
    }
}
