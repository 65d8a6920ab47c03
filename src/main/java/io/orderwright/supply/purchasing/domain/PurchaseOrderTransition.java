package io.orderwright.supply.purchasing.domain;

import static io.orderwright.supply.purchasing.PurchaseView.PurchaseState.DRAFT;
import static io.orderwright.supply.purchasing.PurchaseView.PurchaseState.DROPPED;
import static io.orderwright.supply.purchasing.PurchaseView.PurchaseState.IN_APPROVAL;
import static io.orderwright.supply.purchasing.PurchaseView.PurchaseState.ORDERED;
import static io.orderwright.supply.purchasing.PurchaseView.PurchaseState.RECEIVED;
import static io.orderwright.supply.purchasing.PurchaseView.PurchaseState.SENT;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that may happen to a purchase order: in which states, and where it stands afterwards. The only such table. */
public enum PurchaseOrderTransition {
    /** A need is added to it. */
    BUNDLE(null, EnumSet.of(DRAFT)),
    /** A buyer looked at it; what comes of that is another transition. */
    REVIEW(null, EnumSet.of(DRAFT)),
    ASK(IN_APPROVAL, EnumSet.of(DRAFT)),
    DROP(DROPPED, EnumSet.of(DRAFT)),
    /** Those who were asked said yes or no. */
    ANSWER(null, EnumSet.of(IN_APPROVAL)),
    SEND(SENT, EnumSet.of(IN_APPROVAL)),
    /** The buyer says what comes of the supplier's refusal. */
    RESOLVE(null, EnumSet.of(SENT)),
    REFUSE(DROPPED, EnumSet.of(IN_APPROVAL, SENT)),
    ORDER(ORDERED, EnumSet.of(IN_APPROVAL, SENT)),
    /** It was ordered before the company moved in. */
    CARRY(ORDERED, EnumSet.of(DRAFT)),
    /** It was taken over by mistake. */
    UNDO(null, EnumSet.of(ORDERED)),
    CLOSE(RECEIVED, EnumSet.of(ORDERED));

    private final @Nullable PurchaseState to;
    private final Set<PurchaseState> from;

    /** @param to absent where the state stays */
    PurchaseOrderTransition(@Nullable PurchaseState to, EnumSet<PurchaseState> from) {
        this.to = to;
        this.from = Collections.unmodifiableSet(from);
    }

    /** @throws Refusal CONFLICT, with the state, when it is not allowed there */
    PurchaseState after(String number, PurchaseState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict("purchasing.state", number, state);
        }
        return to == null ? state : to;
    }
}
