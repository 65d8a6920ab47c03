package io.orderwright.process.einvoice;

import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceRequested;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An electronic invoice that is asked for has its process. */
@Component
class EInvoiceCorrelation {

    private final Processes processes;

    EInvoiceCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(ElectronicInvoiceRequested event) {
        processes.start("e-invoice", event.number(), "eInvoiceNumber");
    }
}
