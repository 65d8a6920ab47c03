package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.BillingEvent.AllocationReversed;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteApplied;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what documents asked for, and undoes what was paid. Documents are locked before the credit account, in
 * the order of their ids, as when money comes in.
 */
@Service
@Transactional
public class CreditNotes {

    private final Invoices invoices;
    private final PaymentBook payments;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CreditNotes(
            Invoices invoices,
            PaymentBook payments,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.payments = payments;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Takes back goods that a document billed, at its prices, tax and rounding; what the document still needs is paid by it
     * at once, the rest waits to be applied or refunded. Returns the number of the credit note.
     *
     * @param quantities by line number of the order, in the product's unit; absent for all that is left of the document
     * @throws Refusal NOT_FOUND for an unknown document; INVALID without a reason, or for a line that it does not have;
     *     CONFLICT for more than it billed, or when it cannot be corrected
     */
    public String issue(String corrects, @Nullable Map<Integer, BigDecimal> quantities, String reason, String by) {
        refuseBlank(reason);
        String order = invoices.orderOf(corrects).orElseThrow(() -> Refusal.notFound("invoice.unknown", corrects));
        List<Invoice> documents = invoices.locked(order);
        Invoice original = documents.stream()
                .filter(one -> one.number().equals(corrects))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("invoice.unknown", corrects));
        Invoice note = new OrderDocuments(documents)
                .credit(ids.next(InvoiceNumbers.INVOICE), original, quantities, calendar.today());
        invoices.save(note);
        BigDecimal applied = original.open().min(note.open());
        if (applied.signum() > 0) {
            payments.apply(note, original, applied, "credit note", by);
        }
        events.publishEvent(new CreditNoteIssued(
                order,
                by,
                note.number(),
                corrects,
                note.gross(),
                note.currency(),
                applied,
                documents.stream().noneMatch(Invoice::owes),
                reason));
        return note.number();
    }

    /**
     * Pays a document with what is left of a credit note of the same customer.
     *
     * @param amount in the currency of both
     * @throws Refusal NOT_FOUND for an unknown document; INVALID for another customer's or currency's, or one that is no
     *     credit note; CONFLICT for more than is open of either
     */
    public void apply(String creditNote, String invoice, BigDecimal amount, String by) {
        List<Invoice> both = invoices.lockedByNumber(List.of(creditNote, invoice));
        Invoice note = of(both, creditNote);
        Invoice paid = of(both, invoice);
        if (note.kind() != InvoiceKind.CREDIT || paid.kind() == InvoiceKind.CREDIT) {
            throw Refusal.invalid("creditNote", "allocation.no-credit-note", creditNote, invoice);
        }
        if (!note.customerCode().equals(paid.customerCode()) || !note.currency().equals(paid.currency())) {
            throw Refusal.invalid("invoice", "allocation.other-customer", creditNote, invoice);
        }
        if (amount.compareTo(paid.open()) > 0) {
            throw Refusal.conflict(
                    "invoice.more-than-open", invoice, amount.toPlainString(), paid.open(), paid.currency());
        }
        Invoice.Taken taken = payments.apply(note, paid, amount, "credit note", by);
        events.publishEvent(new CreditNoteApplied(
                paid.orderNumber(),
                by,
                paid.customerCode(),
                paid.currency(),
                creditNote,
                note.orderNumber(),
                PaymentBook.part(paid, taken, paid.settled())));
    }

    /**
     * Undoes one allocation; the others of the document stay. Its money waits again: for the customer, or as the rest of
     * the credit note.
     *
     * @throws Refusal NOT_FOUND for an unknown document or entry; INVALID without a reason; CONFLICT when it is undone
     */
    public void reverse(String invoice, int entryNo, String reason, String by) {
        refuseBlank(reason);
        String creditNote = payments.standing(invoice, entryNo).creditNote();
        List<Invoice> held =
                invoices.lockedByNumber(creditNote == null ? List.of(invoice) : List.of(invoice, creditNote));
        Invoice paid = of(held, invoice);
        // Whoever was faster has undone it meanwhile.
        Allocation row = payments.standing(invoice, entryNo);
        String creditNoteOf = null;
        if (creditNote != null) {
            Invoice note = of(held, creditNote);
            note.giveBack(row.amount(), null);
            creditNoteOf = note.orderNumber();
        }
        payments.reverse(paid, row, reason, by);
        events.publishEvent(new AllocationReversed(
                paid.orderNumber(),
                by,
                paid.customerCode(),
                paid.currency(),
                invoice,
                row.amount(),
                creditNoteOf,
                reason));
    }

    private static void refuseBlank(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "invoice.reason-missing");
        }
    }

    private static Invoice of(List<Invoice> known, String number) {
        return known.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("invoice.unknown", number));
    }
}
