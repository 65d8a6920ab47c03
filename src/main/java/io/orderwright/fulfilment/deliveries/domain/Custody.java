package io.orderwright.fulfilment.deliveries.domain;

import io.orderwright.fulfilment.deliveries.DeliveryView.Handover;
import org.jspecify.annotations.Nullable;

/** In whose hands a delivery is: ours, or as a carrier that was asked has answered. */
enum Custody {
    OURS,
    BOOKING,
    REFUSED,
    BOOKED,
    WITHDRAWING;

    static Custody of(@Nullable Handover handover) {
        return handover == null ? OURS : valueOf(handover.name());
    }

    @Nullable
    Handover handover() {
        return this == OURS ? null : Handover.valueOf(name());
    }
}
