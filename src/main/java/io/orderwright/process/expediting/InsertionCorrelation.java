package io.orderwright.process.expediting;

import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionAsked;
import io.orderwright.fulfilment.stock.StockEvent.StockDisplaced;
import io.orderwright.process.engine.calls.Processes;
import io.orderwright.sales.orders.OrderProgress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An urgent insertion starts its process; orders whose goods it took wait for others. */
@Component
class InsertionCorrelation {

    private final Processes processes;
    private final OrderProgress orders;

    InsertionCorrelation(Processes processes, OrderProgress orders) {
        this.processes = processes;
        this.orders = orders;
    }

    @EventListener
    void on(InsertionAsked event) {
        processes.start("urgent-insertion", event.insertion(), "insertionNumber");
    }

    @EventListener
    void on(StockDisplaced event) {
        orders.displaced(event.subject(), event.quantities());
    }
}
