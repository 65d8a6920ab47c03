package io.orderwright.process.stocktake;

import io.orderwright.fulfilment.stock.StockEvent.StockTakeSubmitted;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A stock take that is handed in starts its process. */
@Component
class StockTakeCorrelation {

    private final Processes processes;

    StockTakeCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(StockTakeSubmitted event) {
        processes.start("stock-take", event.subject(), "takeNumber");
    }
}
