package io.orderwright.process.returns;

import io.orderwright.coordination.returns.CreditReturn;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.corrections.CorrectionEvent.CorrectionDropped;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnAsked;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnWithdrawn;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Goods that are to come back start a process; a credit note of their order, or a no to one, wakes the one that waits for it. */
@Component
class ReturnCorrelation {

    private final Processes processes;
    private final CreditReturn credit;

    ReturnCorrelation(Processes processes, CreditReturn credit) {
        this.processes = processes;
        this.credit = credit;
    }

    @EventListener
    void on(ReturnAsked event) {
        processes.start("return-to-credit", event.customerReturn(), "returnNumber");
    }

    @EventListener
    void on(ReturnWithdrawn event) {
        processes.tell("messageReturnWithdrawn", event.customerReturn());
    }

    @EventListener
    void on(CreditNoteIssued event) {
        credit.waiting(event.subject()).forEach(this::documentsMoved);
    }

    @EventListener
    void on(CorrectionDropped event) {
        credit.waiting(event.subject()).forEach(this::documentsMoved);
    }

    private void documentsMoved(String number) {
        processes.tell("messageDocumentsMoved", number);
    }
}
