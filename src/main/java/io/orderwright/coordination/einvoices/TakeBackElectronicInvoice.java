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
 * and the tax platform issued the other, whichever is later. Where both happen at the same moment, the second waits for the first
 * at their document, and sees what it did. What is issued is taken back where the company issues none any more, too.
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
        if (event.kind() != InvoiceKind.CREDIT) {
            return;
        }
        String corrected = billing.detail(event.invoice()).invoice().corrects();
        if (corrected == null) {
            return;
        }
        invoices.hold(corrected);
        if (invoices.ofDocument(corrected).stream().anyMatch(one -> one.state() == ElectronicInvoiceState.ISSUED)) {
            letters.request(event.invoice(), BusinessEvent.SYSTEM);
        }
    }

    @EventListener
    void on(ElectronicInvoiceIssued event) {
        invoices.hold(event.invoice());
        billing.documents(event.subject()).stream()
                .filter(one -> event.invoice().equals(one.corrects()))
                .filter(one -> one.kind() == InvoiceKind.CREDIT && one.state() != InvoiceState.ISSUED)
                .map(InvoiceView::number)
                .forEach(creditNote -> letters.request(creditNote, BusinessEvent.SYSTEM));
    }
}
