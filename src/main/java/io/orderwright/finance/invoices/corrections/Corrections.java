package io.orderwright.finance.invoices.corrections;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditNotes.CreditWorth;
import io.orderwright.finance.invoices.corrections.CorrectionEvent.CorrectionAsked;
import io.orderwright.finance.invoices.corrections.CorrectionEvent.CorrectionDropped;
import io.orderwright.finance.invoices.corrections.CorrectionEvent.CorrectionRefusalAnswered;
import io.orderwright.finance.invoices.corrections.domain.Correction;
import io.orderwright.finance.invoices.corrections.domain.Correction.Asker;
import io.orderwright.finance.invoices.corrections.domain.CorrectionBooks;
import io.orderwright.finance.invoices.corrections.domain.CorrectionNumbers;
import io.orderwright.finance.invoices.deposits.DepositsMayBeLeft;
import io.orderwright.finance.invoices.discounts.GoodsMayBeBack;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what documents asked for, once whoever the table names has agreed. What is asked for is worth what the document
 * says, to the cent, and nothing of it changes until there is a credit note.
 */
@Service
@Transactional
public class Corrections {

    /** The table that names who must agree. */
    public static final String TABLE = "finance/correction-approval";

    private final CorrectionBooks corrections;
    private final CorrectionApproval approval;
    private final CreditNotes creditNotes;
    private final Billing billing;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Corrections(
            CorrectionBooks corrections,
            CorrectionApproval approval,
            CreditNotes creditNotes,
            Billing billing,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.corrections = corrections;
        this.approval = approval;
        this.creditNotes = creditNotes;
        this.billing = billing;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks for some of a document to be taken back; the same reference once more answers the same. Where the table wants
     * nobody to agree, there is a credit note when this returns.
     *
     * @throws Refusal NOT_FOUND for an unknown document; INVALID without a reason or reference, for a line that the document
     *     does not have, for amounts where goods come back, or the other way round; CONFLICT for more than is left of it,
     *     when it cannot be corrected, while another correction of it is asked about, or when the reference stands for
     *     something else
     */
    public CorrectionView ask(CorrectInvoice asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        asked.refuseUnlessFitting();
        creditNotes.hold(asked.invoice());
        creditNotes.refuseWhileAwaited(asked.invoice());
        Optional<Correction> earlier = corrections.findByInvoiceAndReference(asked.invoice(), asked.reference());
        if (earlier.isPresent()) {
            earlier.get().refuseUnlessSame(asked);
            return earlier.get().view(true);
        }
        if (corrections.existsByInvoiceAndState(asked.invoice(), CorrectionState.ASKED)) {
            throw Refusal.conflict("correction.waits", asked.invoice());
        }
        CorrectInvoice whole = whole(asked);
        CreditWorth worth = creditNotes.worth(whole.invoice(), whole.lines());
        Decision said = approval.of(worth.customer(), asked.reason(), worth.gross());
        String approver = said.text("approver");
        Correction correction = new Correction(
                ids.next(CorrectionNumbers.INVOICE_CORRECTION),
                whole,
                worth,
                approver.isEmpty() ? null : approver,
                new Asker(by, calendar.now(), calendar.today()));
        approval.keep(correction.number(), said);
        begin(correction, asked, worth, by);
        return correction.view(false);
    }

    /**
     * Takes back what follows from the books themselves, as all of a deposit whose order was given up, or an early discount that was
     * earned: nobody is asked.
     *
     * @throws Refusal NOT_FOUND for an unknown document; CONFLICT when it cannot be corrected, or while a correction of it
     *     is asked about
     */
    public void takeBack(CorrectInvoice asked, String by) {
        creditNotes.hold(asked.invoice());
        if (corrections.existsByInvoiceAndState(asked.invoice(), CorrectionState.ASKED)) {
            throw Refusal.conflict("correction.waits", asked.invoice());
        }
        CorrectInvoice whole = whole(asked);
        CreditWorth worth = creditNotes.worth(whole.invoice(), whole.lines());
        begin(
                new Correction(
                        ids.next(CorrectionNumbers.INVOICE_CORRECTION),
                        whole,
                        worth,
                        null,
                        new Asker(by, calendar.now(), calendar.today())),
                asked,
                worth,
                by);
    }

    /** Of an early discount, which is given once: what it takes off. */
    private CorrectInvoice whole(CorrectInvoice asked) {
        if (asked.reason() != CorrectionReason.EARLY_DISCOUNT) {
            return asked;
        }
        if (corrections.findByInvoiceOrderById(asked.invoice()).stream().anyMatch(Correction::keeps)) {
            throw Refusal.conflict("early-discount.given", asked.invoice());
        }
        return asked.of(creditNotes.discount(asked.invoice()));
    }

    private void begin(Correction correction, CorrectInvoice asked, CreditWorth worth, String by) {
        corrections.saveAndFlush(correction);
        events.publishEvent(new CorrectionAsked(
                worth.order(),
                by,
                correction.number(),
                asked.invoice(),
                asked.reason(),
                worth.gross(),
                correction.words()));
    }

    /** Whether somebody must agree before there is a credit note. */
    @Transactional(readOnly = true)
    public boolean needsApproval(String number) {
        return find(number).approver() != null;
    }

    /**
     * Whoever was asked agreed.
     *
     * @throws Refusal CONFLICT when it is over; FORBIDDEN to whoever asked for it
     */
    public void agreed(String number, String by) {
        held(number).agree(by);
    }

    /**
     * Nobody agreed, or whoever asked gave it up: the document stays as it is.
     *
     * @throws Refusal CONFLICT when it is over
     */
    public void dropped(String number, boolean givenUp, String reason, String by) {
        Correction correction = held(number);
        if (givenUp) {
            correction.withdraw();
        } else {
            correction.decline();
        }
        events.publishEvent(new CorrectionDropped(
                correction.orderNumber(), by, number, correction.invoice(), correction.state(), reason));
    }

    /**
     * Issues the credit note.
     *
     * @throws Refusal CONFLICT when there is one, somebody must agree first, or it is worth something else by now
     */
    public void issue(String number) {
        Correction correction = held(number);
        correction.refuseUnlessAgreed();
        CreditWorth worth = creditNotes.worth(correction.invoice(), correction.credited());
        if (worth.gross().compareTo(correction.amount()) != 0) {
            throw Refusal.conflict("correction.moved", number, correction.amount(), worth.gross());
        }
        String note = creditNotes.issue(
                correction.invoice(), correction.credited(), correction.words(), correction.askedBy());
        correction.issue(note, calendar.now());
        corrections.saveAndFlush(correction);
        events.publishEvent(new DepositsMayBeLeft(correction.orderNumber()));
        events.publishEvent(new GoodsMayBeBack(correction.orderNumber()));
    }

    /**
     * The finance system booked the credit note; the same number once more changes nothing.
     *
     * @param financeDocument finance's number of what it was told under the number of the credit note
     * @throws Refusal CONFLICT before there is a credit note, or under another number
     */
    public void posted(String number, UnaryOperator<String> financeDocument) {
        Correction correction = held(number);
        String note = correction.toldAs();
        String document = financeDocument.apply(note);
        if (correction.post(document)) {
            billing.postedDocument(note, document);
        }
    }

    /**
     * A debit note asks for an early discount after all. Whoever calls holds the documents of the order.
     *
     * @throws Refusal NOT_FOUND for an unknown number; CONFLICT when it is none, or taken back
     */
    public void discountTakenBack(String number, String debit) {
        locked(number).takeBack(debit);
    }

    /** Somebody looked after what the finance system refused: it is told again, or is there by hand. @throws Refusal NOT_FOUND for an unknown number */
    @DecidedBy(Roles.FINANCE)
    public void refusalAnswered(String number, RefusalAnswer answer, String by) {
        Correction correction = find(number);
        events.publishEvent(
                new CorrectionRefusalAnswered(correction.orderNumber(), by, number, correction.invoice(), answer));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public CorrectionView get(String number) {
        return find(number).view(false);
    }

    /** The credit notes of corrections, by the number under which each was asked for: the correction's, or its own. */
    @Transactional(readOnly = true)
    public Map<String, String> creditNotes(Collection<String> numbers) {
        Map<String, String> notes = new TreeMap<>();
        for (Correction one : corrections.findByNumberInOrCreditNoteIn(numbers, numbers)) {
            String note = one.creditNote();
            if (note != null) {
                notes.put(numbers.contains(one.number()) ? one.number() : note, note);
            }
        }
        return notes;
    }

    /** What was asked for about a document, in the order in which it was asked. */
    @Transactional(readOnly = true)
    public List<CorrectionView> ofInvoice(String invoice) {
        return corrections.findByInvoiceOrderById(invoice).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The numbers of the corrections of an order's documents. */
    @Transactional(readOnly = true)
    public List<String> ofOrder(String order) {
        return corrections.findByOrderNumberOrderById(order).stream()
                .map(Correction::number)
                .toList();
    }

    private Correction find(String number) {
        return known(number, corrections.findById(CorrectionNumbers.INVOICE_CORRECTION.idOf(number)));
    }

    /** Documents are held before the correction, and it is read once both are: whoever undoes their money changes it, too. */
    private Correction held(String number) {
        creditNotes.hold(corrections
                .invoiceOf(CorrectionNumbers.INVOICE_CORRECTION.idOf(number), number)
                .orElseThrow(() -> Refusal.notFound("document.unknown", number)));
        return locked(number);
    }

    private Correction locked(String number) {
        return known(number, corrections.locked(CorrectionNumbers.INVOICE_CORRECTION.idOf(number)));
    }

    private static Correction known(String number, Optional<Correction> found) {
        return found.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
