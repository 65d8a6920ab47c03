package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.BillingEvent.AllocationReversed;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteApplied;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.discounts.DiscountMayBeLost;
import io.orderwright.finance.invoices.discounts.DiscountedLines;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.finance.invoices.store.PostingDays;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final PostingDays days;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CreditNotes(
            Invoices invoices,
            PaymentBook payments,
            PostingDays days,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.payments = payments;
        this.days = days;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * What is to be taken back of a document.
     *
     * @param gross tax included, in the document's currency
     */
    public record CreditWorth(String order, String customer, Money gross) {}

    /**
     * Nobody else touches the documents of this one's order until the transaction ends.
     *
     * @throws Refusal NOT_FOUND for an unknown document
     */
    public void hold(String invoice) {
        held(invoice);
    }

    /** @throws Refusal CONFLICT for a deposit on whose payment its order waits: who does not want the order cancels it */
    public void refuseWhileAwaited(String invoice) {
        Invoice document = of(held(invoice), invoice);
        if (document.holdsUp() && document.owes()) {
            throw Refusal.conflict("correction.deposit-awaited", invoice, document.orderNumber());
        }
    }

    /**
     * What a credit note would be worth now; nothing changes.
     *
     * @throws Refusal as {@link #issue}; CONFLICT, too, for what is written off: that is taken back first
     */
    public CreditWorth worth(String corrects, CreditedLines lines) {
        List<Invoice> documents = held(corrects);
        Invoice original = of(documents, corrects);
        Money gross =
                new OrderDocuments(original.currency(), documents).worthOfCredit(original, lines, calendar.today());
        refuseWrittenOff(original, documents, gross);
        return new CreditWorth(original.orderNumber(), original.customerCode(), gross);
    }

    /**
     * What of which line the early discount of a document takes off.
     *
     * @throws Refusal NOT_FOUND for an unknown document; CONFLICT where none was offered, nothing is open, or more than it
     */
    public CreditedLines discount(String invoice) {
        List<Invoice> documents = held(invoice);
        return DiscountedLines.of(of(documents, invoice), DiscountedLines.corrections(invoice, documents));
    }

    /** What is written off was never paid: as a credit note it would pay something else. */
    private void refuseWrittenOff(Invoice original, List<Invoice> documents, Money wanted) {
        Money writtenOff = payments.writtenOff(original);
        Money left = documents.stream()
                .filter(one -> original.number().equals(one.corrects()))
                .map(Invoice::gross)
                .reduce(original.gross().minus(writtenOff), Money::minus);
        if (writtenOff.isPositive() && wanted.isMoreThan(left)) {
            throw Refusal.conflict("correction.written-off", original.number(), writtenOff, wanted);
        }
    }

    private List<Invoice> held(String invoice) {
        return invoices.locked(
                invoices.orderOf(invoice).orElseThrow(() -> Refusal.notFound("invoice.unknown", invoice)));
    }

    /**
     * Takes back what a document asked for, at its prices, tax and rounding; what the document still needs is paid by it
     * at once, the rest waits to be applied or refunded. Returns the number of the credit note.
     *
     * @throws Refusal NOT_FOUND for an unknown document; INVALID without a reason, or for a line that it does not have;
     *     CONFLICT for more than it billed, or when it cannot be corrected
     */
    public String issue(String corrects, CreditedLines lines, String reason, String by) {
        refuseBlank(reason);
        List<Invoice> documents = held(corrects);
        Invoice original = of(documents, corrects);
        String order = original.orderNumber();
        Invoice note = new OrderDocuments(original.currency(), documents)
                .credit(ids.next(InvoiceNumbers.INVOICE), original, lines, days.from(calendar.today()));
        invoices.save(note);
        Money applied = original.open().smaller(note.open());
        if (applied.isPositive()) {
            payments.apply(note, original, applied, "credit note", by);
        }
        events.publishEvent(new CreditNoteIssued(
                order,
                by,
                note.customerCode(),
                note.number(),
                corrects,
                note.gross(),
                applied,
                documents.stream().noneMatch(Invoice::owes),
                reason));
        return note.number();
    }

    /**
     * Pays a document with what is left of a credit note of the same customer.
     *
     * @param amount absent for as much as is left of the one and open of the other
     * @throws Refusal NOT_FOUND for an unknown document; INVALID for another customer's or currency's, or one that is no
     *     credit note; CONFLICT for more than is open of either
     */
    public void apply(String creditNote, String invoice, @Nullable Money amount, String by) {
        List<Invoice> documents = held(invoice);
        Invoice paid = of(documents, invoice);
        Invoice note = of(
                Stream.concat(documents.stream(), invoices.lockedByNumber(List.of(creditNote)).stream())
                        .toList(),
                creditNote);
        if (note.kind() != InvoiceKind.CREDIT || paid.kind() == InvoiceKind.CREDIT) {
            throw Refusal.invalid("creditNote", "allocation.no-credit-note", creditNote, invoice);
        }
        if (!note.customerCode().equals(paid.customerCode()) || !note.currency().equals(paid.currency())) {
            throw Refusal.invalid("invoice", "allocation.other-customer", creditNote, invoice);
        }
        if (amount != null && !amount.code().equals(note.currency())) {
            throw Refusal.invalid("currency", "payment.currency-mismatch", amount.code(), note.currency());
        }
        Money wanted = amount == null ? note.open().smaller(paid.open()) : amount;
        if (wanted.isMoreThan(paid.open())) {
            throw Refusal.conflict(
                    "invoice.more-than-open",
                    invoice,
                    wanted.plain(),
                    paid.open().amount(),
                    paid.currency());
        }
        Invoice.AllocatedMoney taken = payments.apply(note, paid, wanted, "credit note", by);
        events.publishEvent(new CreditNoteApplied(
                paid.orderNumber(),
                by,
                paid.customerCode(),
                paid.currency(),
                creditNote,
                note.orderNumber(),
                PaymentBook.part(paid, taken, documents.stream().noneMatch(Invoice::owes))));
    }

    /**
     * Undoes one allocation; the others of the document stay. Its money waits again: for the customer, or as the rest of
     * the credit note.
     *
     * @throws Refusal NOT_FOUND for an unknown document or entry; INVALID without a reason; CONFLICT when it is undone
     */
    public void reverse(String invoice, int entryNo, String reason, String by) {
        release(invoice, entryNo, reason, by)
                .flatMap(paid -> DiscountMayBeLost.of(paid, reason, by))
                .ifPresent(events::publishEvent);
    }

    /** As {@link #reverse}, by whoever pays the document with something else in the same transaction: an early discount stays. */
    public void replace(String invoice, int entryNo, String reason, String by) {
        release(invoice, entryNo, reason, by);
    }

    /** The document, where it was paid by something else than what takes it back. */
    private Optional<Invoice> release(String invoice, int entryNo, String reason, String by) {
        refuseBlank(reason);
        Allocation standing = payments.standing(invoice, entryNo);
        String writeOff = standing.writeOff();
        if (writeOff != null) {
            throw Refusal.conflict("write-off.undone-by-itself", invoice, entryNo, writeOff);
        }
        String creditNote = standing.creditNote();
        // All of the order: an early discount may go with what is undone.
        List<Invoice> held =
                invoices.lockedBeside(creditNote == null ? List.of(invoice) : List.of(invoice, creditNote));
        Invoice paid = of(held, invoice);
        // Whoever was faster has undone it meanwhile.
        Allocation row = payments.standing(invoice, entryNo);
        String creditNoteOf = null;
        boolean own = false;
        if (creditNote != null) {
            Invoice note = of(held, creditNote);
            note.giveBack(row.amount(), null);
            creditNoteOf = note.orderNumber();
            own = invoice.equals(note.corrects());
        }
        payments.reverse(paid, row, reason, by);
        events.publishEvent(new AllocationReversed(
                paid.orderNumber(), by, paid.customerCode(), invoice, row.amount(), creditNoteOf, reason));
        return own ? Optional.empty() : Optional.of(paid);
    }

    /**
     * What of a credit note is not used, and the money that paid the document which it corrects.
     *
     * @param paid the newest first
     */
    public record CreditRest(String customer, String corrects, Money open, List<PaidByMoney> paid) {}

    /** An allocation that stands. */
    public record PaidByMoney(int entryNo, long receipt, Money amount) {}

    /**
     * The rest of a credit note; all documents of its order are held until the transaction ends.
     *
     * @throws Refusal NOT_FOUND for an unknown document; INVALID for one that is no credit note
     */
    public CreditRest rest(String creditNote) {
        List<Invoice> both = invoices.lockedBeside(List.of(creditNote));
        Invoice note = of(both, creditNote);
        String corrects = note.corrects();
        if (corrects == null || note.kind() != InvoiceKind.CREDIT) {
            throw Refusal.invalid("creditNote", "credit-note.none", creditNote);
        }
        return new CreditRest(note.customerCode(), corrects, note.open(), payments.paidByMoney(of(both, corrects)));
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
