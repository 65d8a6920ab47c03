package io.orderwright.fulfilment.deliveries.domain;

import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.BOOKED;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.BOOKING;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.DELIVERED;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.NOT_DELIVERED;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.OWN_TRANSPORT;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.REFUSED;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.WITHDRAWING;
import static io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState.WITHDRAWN;

import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that may happen to a shipment: in which states, and where it stands afterwards. The only such table. */
public enum ShipmentTransition {
    /** Once more, after it came back from a carrier or was to go without one. */
    HAND_OVER(BOOKING, EnumSet.of(WITHDRAWN, OWN_TRANSPORT)),
    BOOK(BOOKED, EnumSet.of(BOOKING)),
    REFUSE(REFUSED, EnumSet.of(BOOKING)),
    OFFER_AGAIN(BOOKING, EnumSet.of(REFUSED)),
    BRING_OURSELVES(OWN_TRANSPORT, EnumSet.of(REFUSED)),
    WITHDRAW(WITHDRAWING, EnumSet.of(BOOKED)) {
        @Override
        String refusal() {
            return "shipment.not-withdrawable";
        }
    },
    GIVE_BACK(WITHDRAWN, EnumSet.of(WITHDRAWING)),
    /** The carrier does not give it back. */
    KEEP(BOOKED, EnumSet.of(WITHDRAWING)),
    /** A carrier tells of a parcel, also before it has answered. */
    HEAR(null, EnumSet.of(BOOKING, REFUSED, BOOKED, WITHDRAWING)),
    PROVE(null, EnumSet.of(BOOKING, REFUSED, BOOKED, WITHDRAWING)),
    /** Nothing is heard of it; whoever takes it back at the same moment was faster, and nothing is lost. */
    WARN(null, EnumSet.of(BOOKED, WITHDRAWING)),
    FOLLOW_UP(null, EnumSet.of(BOOKED)),
    LOSE(NOT_DELIVERED, EnumSet.of(BOOKED)),
    ARRIVE(DELIVERED, EnumSet.of(BOOKED));

    private final @Nullable ShipmentState to;
    private final Set<ShipmentState> from;

    /** @param to absent where the state stays */
    ShipmentTransition(@Nullable ShipmentState to, EnumSet<ShipmentState> from) {
        this.to = to;
        this.from = Collections.unmodifiableSet(from);
    }

    /** @throws Refusal CONFLICT, with the state, when it is not allowed there */
    ShipmentState after(String number, ShipmentState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict(refusal(), number, state);
        }
        return to == null ? state : to;
    }

    String refusal() {
        return "shipment.state";
    }
}
