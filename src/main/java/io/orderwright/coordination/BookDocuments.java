package io.orderwright.coordination;

import io.orderwright.credit.exposure.CreditOfDocuments;
import io.orderwright.finance.invoices.BillingEvent.AllocationReversed;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteApplied;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffBooked;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffRecovered;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to documents counts for the customer's credit, in the same transaction. */
@Component
public class BookDocuments {

    private static final Set<InvoiceKind> BESIDE_THE_ORDER =
            EnumSet.of(InvoiceKind.DEPOSIT, InvoiceKind.PART, InvoiceKind.DEBIT);

    private final CreditOfDocuments credit;

    BookDocuments(CreditOfDocuments credit) {
        this.credit = credit;
    }

    /** A credit note counted when it was issued. */
    @EventListener
    void on(InvoicePosted event) {
        if (event.kind() != InvoiceKind.CREDIT) {
            credit.invoiced(event.customer(), event.subject(), event.owed());
        }
    }

    @EventListener
    void on(CreditNoteApplied event) {
        credit.applied(event.customer(), event.ofOrder(), BookPayment.settlement(event.allocation()));
    }

    @EventListener
    void on(AllocationReversed event) {
        credit.reversed(event.customer(), event.subject(), event.amount(), event.creditNoteOf());
    }

    /** What was given up is owed again. */
    @EventListener
    void on(WriteOffRecovered event) {
        credit.owedAgain(event.customer(), event.subject(), event.amount());
    }

    /** Something is given up; says whether nothing of the order is left to pay. */
    public boolean writtenOff(WriteOffBooked event) {
        credit.writtenOff(event.customer(), BookPayment.settlement(event.part()));
        return event.part().settled();
    }

    /** Says whether nothing of the order is left to pay. */
    public boolean credited(CreditNoteIssued event) {
        credit.credited(event.customer(), event.subject(), event.gross());
        return event.settled();
    }

    /** Whether finance is told of it by a process of its own; of a final invoice it is told by the order's. */
    public boolean toldBesideTheOrder(InvoiceIssued event) {
        return BESIDE_THE_ORDER.contains(event.kind());
    }
}
