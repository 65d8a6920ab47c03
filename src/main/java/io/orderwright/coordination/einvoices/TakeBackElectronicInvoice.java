package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceIssued;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.BusinessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a credit note takes back of a document is taken back of its electronic invoice too: as soon as finance has booked the one
 * and the tax platform issued the other, whichever is later.
 */
@Component
class TakeBackElectronicInvoice {

    private final Billing billing;
    private final ElectronicInvoices invoices;
    private final RedLetters letters;

    TakeBackElectronicInvoice(Billing billing, ElectronicInvoices invoices, RedLetters letters) {
        this.billing = billing;
        this.invoices = invoices;
        this.letters = letters;
    }

    @EventListener
    void on(InvoicePosted event) {
        if (event.kind() != InvoiceKind.CREDIT || !invoices.used()) {
            return;
        }
        String corrected = billing.detail(event.invoice()).invoice().corrects();
        if (corrected != null
                && invoices.ofDocument(corrected).stream()
                        .anyMatch(one -> one.state() == ElectronicInvoiceState.ISSUED)) {
            letters.request(event.invoice(), BusinessEvent.SYSTEM);
        }
    }

    @EventListener
    void on(ElectronicInvoiceIssued event) {
        billing.documents(event.subject()).stream()
                .filter(one -> event.invoice().equals(one.corrects()))
                .filter(one -> one.kind() == InvoiceKind.CREDIT && one.state() != InvoiceState.ISSUED)
                .map(InvoiceView::number)
                .forEach(creditNote -> letters.request(creditNote, BusinessEvent.SYSTEM));
    }
}
