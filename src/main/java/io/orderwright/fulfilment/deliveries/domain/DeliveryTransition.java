package io.orderwright.fulfilment.deliveries.domain;

import static io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState.CANCELLED;
import static io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState.DISPATCHED;
import static io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState.OPEN;
import static io.orderwright.fulfilment.deliveries.domain.Custody.BOOKED;
import static io.orderwright.fulfilment.deliveries.domain.Custody.BOOKING;
import static io.orderwright.fulfilment.deliveries.domain.Custody.OURS;
import static io.orderwright.fulfilment.deliveries.domain.Custody.REFUSED;
import static io.orderwright.fulfilment.deliveries.domain.Custody.WITHDRAWING;

import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may happen to a delivery: in which states, in whose hands, and where it stands afterwards. The only such
 * table. What each asks besides, such as that all is packed, the delivery says.
 */
public enum DeliveryTransition {
    /** Once more, after it was called back. */
    RELEASE(OPEN, "delivery.released-before", EnumSet.of(CANCELLED), null, "delivery.at-carrier", EnumSet.of(OURS)),
    PICK(null, "picking.not-open", EnumSet.of(OPEN), null, "picking.handed-over", EnumSet.of(OURS)),
    PACK(null, "picking.not-open", EnumSet.of(OPEN), null, "picking.handed-over", EnumSet.of(OURS)),
    REDUCE(null, "change.delivery-left", EnumSet.of(OPEN), null, "change.at-carrier", EnumSet.of(OURS)),
    /** What it takes is said, whoever has it in hands. */
    KEEP_TO(null, "change.delivery-left", EnumSet.of(OPEN), null, "change.delivery-left", EnumSet.allOf(Custody.class)),
    OFFER(null, "picking.not-open", EnumSet.of(OPEN), BOOKING, "picking.handed-over", EnumSet.of(OURS)),
    /** Also when it does not give back what it was asked to. */
    BOOK(null, "delivery.not-open", EnumSet.of(OPEN), BOOKED, "delivery.not-asked", EnumSet.of(BOOKING, WITHDRAWING)),
    REFUSE(null, "delivery.not-open", EnumSet.of(OPEN), REFUSED, "delivery.not-asked", EnumSet.of(BOOKING)),
    OFFER_AGAIN(null, "delivery.not-open", EnumSet.of(OPEN), BOOKING, "delivery.not-refused", EnumSet.of(REFUSED)),
    BRING_OURSELVES(null, "delivery.not-open", EnumSet.of(OPEN), OURS, "delivery.not-refused", EnumSet.of(REFUSED)),
    WITHDRAW(
            null,
            "shipment.not-withdrawable",
            EnumSet.of(OPEN),
            WITHDRAWING,
            "shipment.not-withdrawable",
            EnumSet.of(BOOKED)),
    GIVE_BACK(null, "delivery.not-open", EnumSet.of(OPEN), OURS, "delivery.not-asked", EnumSet.of(WITHDRAWING)),
    DISPATCH(DISPATCHED, "delivery.not-open", EnumSet.of(OPEN), null, "delivery.at-carrier", EnumSet.of(OURS, BOOKED)) {
        @Override
        String notIn(Custody hands) {
            return switch (hands) {
                case REFUSED -> "delivery.handover-REFUSED";
                case WITHDRAWING -> "delivery.handover-WITHDRAWING";
                default -> "delivery.handover-BOOKING";
            };
        }
    },
    /** Somebody tells; of what a carrier brings the carrier tells. */
    PROVE(null, "delivery.not-left", EnumSet.of(DISPATCHED), null, "delivery.carrier-tells", EnumSet.of(OURS)),
    ARRIVE(null, "delivery.not-left", EnumSet.of(DISPATCHED), null, "delivery.no-carrier", EnumSet.of(BOOKED)),
    /** A carrier may lose what we do not know yet to have left. */
    LOSE(
            null,
            "delivery.not-open",
            EnumSet.of(OPEN, DISPATCHED),
            null,
            "delivery.no-carrier",
            EnumSet.of(BOOKED, WITHDRAWING)),
    /** Also once more: who calls back what was called back finds it so. */
    CANCEL(CANCELLED, "delivery.not-open", EnumSet.of(OPEN, CANCELLED), null, "delivery.at-carrier", EnumSet.of(OURS));

    private final @Nullable DeliveryState to;
    private final String notInState;
    private final Set<DeliveryState> from;
    private final @Nullable Custody into;
    private final String notInHands;
    private final Set<Custody> outOf;

    /** @param to absent where the state stays; {@code into}, where it stays in the same hands */
    DeliveryTransition(
            @Nullable DeliveryState to,
            String notInState,
            EnumSet<DeliveryState> from,
            @Nullable Custody into,
            String notInHands,
            EnumSet<Custody> outOf) {
        this.to = to;
        this.notInState = notInState;
        this.from = Collections.unmodifiableSet(from);
        this.into = into;
        this.notInHands = notInHands;
        this.outOf = Collections.unmodifiableSet(outOf);
    }

    /** @throws Refusal CONFLICT, with the state and the hands, when it is not allowed there */
    void check(String delivery, DeliveryState state, Custody hands) {
        if (!from.contains(state)) {
            throw Refusal.conflict(notInState, delivery, state);
        }
        if (!outOf.contains(hands)) {
            throw Refusal.conflict(notIn(hands), delivery, hands);
        }
    }

    String notIn(Custody hands) {
        return notInHands;
    }

    DeliveryState after(DeliveryState state) {
        return to == null ? state : to;
    }

    Custody after(Custody hands) {
        return into == null ? hands : into;
    }
}
