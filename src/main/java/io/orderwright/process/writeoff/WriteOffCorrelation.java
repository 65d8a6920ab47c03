package io.orderwright.process.writeoff;

import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffAsked;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Something that shall be given up, or asked for again, starts its process. */
@Component
class WriteOffCorrelation {

    private final Processes processes;

    WriteOffCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(WriteOffAsked event) {
        processes.start("write-off", event.number(), "writeOffNumber");
    }
}
