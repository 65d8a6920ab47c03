package io.orderwright.sales.orders.amendments;

import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendment.Ground;
import io.orderwright.sales.orders.store.VersionLedger;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what an order asked for before it was first changed, and after each change. */
@Component
class OrderVersions {

    private final VersionLedger ledger;
    private final Clock clock;

    OrderVersions(VersionLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the version that the change made */
    int write(OrderView before, OrderView after, Ground ground) {
        int last = ledger.last(before.number());
        if (last == 0) {
            ledger.write(OrderVersion.of(before, ++last, null, "", before.placedBy(), before.placedAt()));
        }
        ledger.write(
                OrderVersion.of(after, ++last, ground.changeOrder(), ground.reason(), ground.by(), clock.instant()));
        return last;
    }

    List<OrderVersion> of(String orderNumber) {
        return ledger.of(orderNumber);
    }

    /** From 1, also for an order that was never changed. */
    int last(String orderNumber) {
        return Math.max(1, ledger.last(orderNumber));
    }
}
