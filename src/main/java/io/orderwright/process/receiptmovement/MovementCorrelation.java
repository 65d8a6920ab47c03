package io.orderwright.process.receiptmovement;

import io.orderwright.finance.invoices.movements.MovementEvent.MovementAsked;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that shall go out starts its process. */
@Component
class MovementCorrelation {

    private final Processes processes;

    MovementCorrelation(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(MovementAsked event) {
        processes.start("receipt-movement", event.number(), "movementNumber");
    }
}
