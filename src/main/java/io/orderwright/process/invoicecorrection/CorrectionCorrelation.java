package io.orderwright.process.invoicecorrection;

import io.orderwright.finance.invoices.corrections.CorrectionEvent.CorrectionAsked;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that shall go out starts its process. */
@Component
class CorrectionCorrelation {

    private final RuntimeService runtime;

    CorrectionCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(CorrectionAsked event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("invoice-correction")
                .businessKey(event.number())
                .setVariable("correctionNumber", event.number())
                .execute());
    }
}
