package io.orderwright.process.stocktake;

import io.orderwright.fulfilment.stock.StockEvent.StockTakeSubmitted;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A stock take that is handed in starts its process. */
@Component
class StockTakeCorrelation {

    private final RuntimeService runtime;

    StockTakeCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(StockTakeSubmitted event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("stock-take")
                .businessKey(event.subject())
                .setVariable("takeNumber", event.subject())
                .execute());
    }
}
