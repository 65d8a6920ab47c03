package io.orderwright.process.redinvoice;

import io.orderwright.finance.einvoices.red.RedLetterEvent.RedLetterRequested;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A red letter that is asked for has its process. */
@Component
class RedLetterCorrelation {

    private final Processes processes;

    RedLetterCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(RedLetterRequested event) {
        processes.start("red-invoice", event.number(), "redLetterNumber");
    }
}
