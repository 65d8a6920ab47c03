package io.orderwright.process.creditlimit;

import io.orderwright.credit.CreditEvent.LimitProposed;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A proposed limit starts its process. */
@Component
class LimitCorrelation {

    private final Processes processes;

    LimitCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(LimitProposed event) {
        processes.start("credit-limit", event.number(), "limitNumber");
    }
}
