package io.orderwright.process.invoicecorrection;

import io.orderwright.finance.invoices.corrections.CorrectionEvent.CorrectionAsked;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that shall go out starts its process. */
@Component
class CorrectionCorrelation {

    private final Processes processes;

    CorrectionCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(CorrectionAsked event) {
        processes.start("invoice-correction", event.number(), "correctionNumber");
    }
}
