package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.platform.kernel.BusinessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** As soon as finance has booked a document, the tax platform is asked for an invoice in place of it, where the company wants that. */
@Component
class IssueElectronicInvoice {

    private final ElectronicInvoices invoices;

    IssueElectronicInvoice(ElectronicInvoices invoices) {
        this.invoices = invoices;
    }

    @EventListener
    void on(InvoicePosted event) {
        if (invoices.automatic() && invoices.asks(event.invoice())) {
            invoices.request(event.invoice(), null, BusinessEvent.SYSTEM);
        }
    }
}
