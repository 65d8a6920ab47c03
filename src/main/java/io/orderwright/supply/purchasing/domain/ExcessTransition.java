package io.orderwright.supply.purchasing.domain;

import static io.orderwright.supply.purchasing.excess.ExcessView.ExcessState.OPEN;
import static io.orderwright.supply.purchasing.excess.ExcessView.ExcessState.SETTLED;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.excess.ExcessView.ExcessState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Everything that may happen to what is ordered beyond what is wanted: in which states, and where it stands afterwards. */
public enum ExcessTransition {
    SETTLE(SETTLED, EnumSet.of(OPEN));

    private final ExcessState to;
    private final Set<ExcessState> from;

    ExcessTransition(ExcessState to, EnumSet<ExcessState> from) {
        this.to = to;
        this.from = Collections.unmodifiableSet(from);
    }

    /** @throws Refusal CONFLICT, with the state, when it is not allowed there */
    ExcessState after(String purchaseOrder, String sku, ExcessState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict("purchasing.excess-settled", purchaseOrder, sku, state);
        }
        return to;
    }
}
