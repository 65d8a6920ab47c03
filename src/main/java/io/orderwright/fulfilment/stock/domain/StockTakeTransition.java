package io.orderwright.fulfilment.stock.domain;

import static io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState.ASKED;
import static io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState.CANCELLED;
import static io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState.OPEN;
import static io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState.RELEASED;

import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Everything that may happen to a stock take: in which states, and where it stands afterwards. The only such table. */
enum StockTakeTransition {
    COUNT(OPEN, EnumSet.of(OPEN)),
    HAND_IN(ASKED, EnumSet.of(OPEN)),
    RETURN(OPEN, EnumSet.of(ASKED)),
    /** At once, or when those who were asked have agreed. */
    RELEASE(RELEASED, EnumSet.of(OPEN, ASKED)),
    CANCEL(CANCELLED, EnumSet.of(OPEN));

    private final StockTakeState to;
    private final Set<StockTakeState> from;

    StockTakeTransition(StockTakeState to, EnumSet<StockTakeState> from) {
        this.to = to;
        this.from = Collections.unmodifiableSet(from);
    }

    /** @throws Refusal CONFLICT, with the state in words, when it is not allowed there */
    StockTakeState after(String number, StockTakeState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict(
                    switch (state) {
                        case OPEN -> "stock.take-not-asked";
                        case ASKED -> "stock.take-asked";
                        case RELEASED, CANCELLED -> "stock.take-closed";
                    },
                    number);
        }
        return to;
    }
}
