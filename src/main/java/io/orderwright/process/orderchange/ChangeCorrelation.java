package io.orderwright.process.orderchange;

import io.orderwright.process.engine.calls.Processes;
import io.orderwright.sales.changes.ChangeEvent.ChangeAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A change order starts its process. */
@Component
class ChangeCorrelation {

    private final Processes processes;

    ChangeCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(ChangeAsked event) {
        processes.start("order-change", event.changeOrder(), "changeNumber");
    }
}
