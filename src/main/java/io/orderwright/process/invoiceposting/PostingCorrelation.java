package io.orderwright.process.invoiceposting;

import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.process.engine.calls.InWords;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A document that its order does not wait for starts its process; a final invoice is told by the order's own. */
@Component
class PostingCorrelation {

    private static final Set<InvoiceKind> BESIDE_THE_ORDER =
            EnumSet.of(InvoiceKind.DEPOSIT, InvoiceKind.PART, InvoiceKind.DEBIT);

    private final RuntimeService runtime;

    PostingCorrelation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(InvoiceIssued event) {
        if (BESIDE_THE_ORDER.contains(event.kind())) {
            InWords.call(() -> runtime.createProcessInstanceByKey("invoice-posting")
                    .businessKey(event.invoice())
                    .setVariable("documentNumber", event.invoice())
                    .execute());
        }
    }
}
