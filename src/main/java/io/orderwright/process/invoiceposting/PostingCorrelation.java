package io.orderwright.process.invoiceposting;

import io.orderwright.coordination.BookDocuments;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.process.engine.calls.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A document that its order does not wait for starts its process; a final invoice is told by the order's own. */
@Component
class PostingCorrelation {

    private final Processes processes;
    private final BookDocuments documents;

    PostingCorrelation(Processes processes, BookDocuments documents) {
        this.processes = processes;
        this.documents = documents;
    }

    @EventListener
    void on(InvoiceIssued event) {
        if (documents.toldBesideTheOrder(event)) {
            processes.start("invoice-posting", event.invoice(), "documentNumber");
        }
    }
}
