package io.orderwright.process.orderchange;

import io.orderwright.process.engine.calls.Processes;
import io.orderwright.sales.changes.ChangeEvent.ChangeAsked;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A change order starts its process; one that is asked about in an earlier diagram goes with its order. */
@Component
class ChangeCorrelation {

    private static final String PROCESS = "order-change";

    private final Processes processes;
    private final OrderChanges changes;

    ChangeCorrelation(Processes processes, OrderChanges changes) {
        this.processes = processes;
        this.changes = changes;
    }

    @EventListener
    void on(ChangeAsked event) {
        processes.start(PROCESS, event.changeOrder(), "changeNumber");
    }

    /** That diagram asks by itself, so that no sign-off can be given up. */
    @EventListener
    void on(OrderMoved event) {
        if (event.to().givenUp()) {
            changes.ofOrder(event.subject())
                    .forEach(change ->
                            processes.goOn(PROCESS, change.number(), List.of("userApproveChange"), "taskDrop"));
        }
    }
}
