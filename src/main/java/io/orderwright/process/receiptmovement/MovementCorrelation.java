package io.orderwright.process.receiptmovement;

import io.orderwright.finance.invoices.movements.MovementEvent.MovementAsked;
import io.orderwright.process.engine.calls.InWords;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that shall go out starts its process. */
@Component
class MovementCorrelation {

    private final RuntimeService runtime;

    MovementCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(MovementAsked event) {
        InWords.call(() -> runtime.createProcessInstanceByKey("receipt-movement")
                .businessKey(event.number())
                .setVariable("movementNumber", event.number())
                .execute());
    }
}
