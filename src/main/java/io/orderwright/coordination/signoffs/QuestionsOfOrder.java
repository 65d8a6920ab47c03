package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody is asked any more whether an order that is given up may be changed, or taken before others. What is asked about its
 * deposits goes with them; money that came in for it is the customer's, and whether it goes out again is asked on.
 */
@Component
class QuestionsOfOrder {

    private final OrderChanges changes;
    private final UrgentInsertions insertions;
    private final SignOffs signOffs;

    QuestionsOfOrder(OrderChanges changes, UrgentInsertions insertions, SignOffs signOffs) {
        this.changes = changes;
        this.insertions = insertions;
        this.signOffs = signOffs;
    }

    @EventListener
    void on(OrderMoved event) {
        if (event.to().givenUp()) {
            changes.ofOrder(event.subject())
                    .forEach(change -> signOffs.giveUp(change.number(), SignOffs.ORDER_GIVEN_UP));
            insertions
                    .ofOrder(event.subject())
                    .forEach(insertion -> signOffs.giveUp(insertion.number(), SignOffs.ORDER_GIVEN_UP));
        }
    }
}
