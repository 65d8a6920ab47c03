package io.orderwright.process.writeoff;

import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffAsked;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Something that shall be given up, or asked for again, starts its process. */
@Component
class WriteOffCorrelation {

    private final RuntimeService runtime;

    WriteOffCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(WriteOffAsked event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("write-off")
                .businessKey(event.number())
                .setVariable("writeOffNumber", event.number())
                .execute());
    }
}
