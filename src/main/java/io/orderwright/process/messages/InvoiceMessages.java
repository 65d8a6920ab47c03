package io.orderwright.process.messages;

import io.orderwright.credit.CreditOfDocuments;
import io.orderwright.credit.CreditOfDocuments.Settlement;
import io.orderwright.finance.invoices.BillingEvent.AllocationReversed;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteApplied;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.finance.invoices.InvoiceKind;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns what happened to documents into what they count for in credit, in the same transaction, and tells an order's
 * process when nothing is left to pay.
 */
@Component
class InvoiceMessages {

    private final RuntimeService runtime;
    private final CreditOfDocuments credit;

    InvoiceMessages(RuntimeService runtime, CreditOfDocuments credit) {
        this.runtime = runtime;
        this.credit = credit;
    }

    /** A credit note counted when it was issued. */
    @EventListener
    void on(InvoicePosted event) {
        if (event.kind() != InvoiceKind.CREDIT) {
            credit.invoiced(event.subject(), event.owed());
        }
    }

    @EventListener
    void on(CreditNoteIssued event) {
        credit.credited(event.subject(), event.gross());
        if (event.settled()) {
            InWords.call(() -> runtime.createMessageCorrelation("messageInvoicePaid")
                    .processInstanceBusinessKey(event.subject())
                    .correlateAll());
        }
    }

    @EventListener
    void on(CreditNoteApplied event) {
        PaidPart part = event.allocation();
        credit.applied(
                event.customer(),
                event.currency(),
                event.ofOrder(),
                new Settlement(part.orderNumber(), part.amount(), part.owed()));
    }

    @EventListener
    void on(AllocationReversed event) {
        credit.reversed(
                event.customer(), event.currency(), event.subject(), event.amount(), event.creditNoteOf());
    }
}
