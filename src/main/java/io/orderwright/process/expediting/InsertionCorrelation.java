package io.orderwright.process.expediting;

import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionAsked;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.stock.StockEvent.StockDisplaced;
import io.orderwright.process.engine.calls.Processes;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderProgress;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An urgent insertion starts its process; orders whose goods it took wait for others. */
@Component
class InsertionCorrelation {

    private static final String PROCESS = "urgent-insertion";

    private final Processes processes;
    private final OrderProgress orders;
    private final UrgentInsertions insertions;

    InsertionCorrelation(Processes processes, OrderProgress orders, UrgentInsertions insertions) {
        this.processes = processes;
        this.orders = orders;
        this.insertions = insertions;
    }

    @EventListener
    void on(InsertionAsked event) {
        processes.start(PROCESS, event.insertion(), "insertionNumber");
    }

    @EventListener
    void on(StockDisplaced event) {
        orders.displaced(event.subject(), event.quantities());
    }

    /** One that is asked about in an earlier diagram, which asks by itself, goes with its order. */
    @EventListener
    void on(OrderMoved event) {
        if (event.to().givenUp()) {
            insertions
                    .ofOrder(event.subject())
                    .forEach(insertion ->
                            processes.goOn(PROCESS, insertion.number(), List.of("userApproveInsertion"), "taskDrop"));
        }
    }
}
