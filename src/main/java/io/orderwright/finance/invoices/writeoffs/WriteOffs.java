package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffAsked;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffDropped;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffPosted;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffRefusalAnswered;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff.Asker;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff.WriteOffSubject;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOffBooks;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOffNumbers;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up what documents ask for, once whoever the table names has agreed, and takes that back. No tax is taken back: a
 * credit note does that. Documents are locked before write-offs, and write-offs before the credit account.
 */
@Service
@Transactional
public class WriteOffs {

    /** The table that names who must agree. */
    public static final String TABLE = "finance/write-off-approval";

    private static final Set<WriteOffState> UNDER_WAY =
            EnumSet.of(WriteOffState.ASKED, WriteOffState.BOOKED, WriteOffState.POSTED);

    private final WriteOffLedger ledger;
    private final WriteOffBooks writeOffs;
    private final WriteOffApproval approval;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    WriteOffs(
            WriteOffLedger ledger,
            WriteOffBooks writeOffs,
            WriteOffApproval approval,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.ledger = ledger;
        this.writeOffs = writeOffs;
        this.approval = approval;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks for some of a document to be given up; the same reference once more answers the same. Where the table wants nobody
     * to agree, it is booked when this returns.
     *
     * @throws Refusal NOT_FOUND for an unknown document; INVALID without a reason or reference, for another currency, a credit
     *     note, or a cause that gives nothing up; CONFLICT for more than is open, before finance has the document, for a
     *     deposit for which its order waits, while another write-off of it is asked about, or when the reference stands
     *     for something else
     */
    public WriteOffView ask(AskWriteOff asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        if (asked.words().isBlank()) {
            throw Refusal.invalid("words", "invoice.reason-missing");
        }
        if (!WriteOffCause.OF_WRITING_OFF.contains(asked.cause())) {
            throw Refusal.invalid("cause", "write-off.cause", asked.cause(), WriteOffCause.OF_WRITING_OFF);
        }
        Invoice document = ledger.held(asked.invoice());
        Optional<WriteOff> earlier =
                writeOffs.findByInvoiceAndReferenceAndTakesBackIsNull(asked.invoice(), asked.reference());
        if (earlier.isPresent()) {
            earlier.get().refuseUnlessSame(asked);
            return earlier.get().view(true);
        }
        refuseWhileAsked(asked.invoice());
        Money amount = WriteOffLedger.amount(document, asked);
        WriteOffSubject given = new WriteOffSubject(document.orderNumber(), document.customerCode(), amount);
        Decision said = approval.of(given.customer(), asked.cause(), amount);
        return begun(
                        new WriteOff(ids.next(WriteOffNumbers.WRITE_OFF), asked, given, approval.role(said), asker(by)),
                        said,
                        by)
                .view(false);
    }

    /**
     * Nobody else touches the documents of this one's order, or adds up what is given up of the customer's, until the
     * transaction ends: for whoever locks the customer's account before asking.
     *
     * @throws Refusal NOT_FOUND for an unknown document
     */
    public void hold(String invoice) {
        writeOffs.holdSum(ledger.held(invoice).customerCode());
    }

    /**
     * Asks for what was given up again, because the customer pays after all, or it was given up wrongly. Asked once more, it
     * answers the same.
     *
     * @throws Refusal NOT_FOUND for an unknown number; INVALID without a reason; CONFLICT when it is not booked, takes back
     *     itself, or while another write-off of the document is asked about
     */
    public WriteOffView takeBack(String number, String words, String by) {
        if (words.isBlank()) {
            throw Refusal.invalid("words", "invoice.reason-missing");
        }
        heldDocument(number);
        WriteOff other = locked(number);
        other.refuseUnlessStanding();
        Optional<WriteOff> earlier = writeOffs.findByInvoiceOrderById(other.invoice()).stream()
                .filter(one -> number.equals(one.takesBack()) && UNDER_WAY.contains(one.state()))
                .findFirst();
        if (earlier.isPresent()) {
            return earlier.get().view(true);
        }
        refuseWhileAsked(other.invoice());
        Decision said = approval.of(other.customerCode(), WriteOffCause.RECOVERED, other.amount());
        return begun(
                        other.takenBack(ids.next(WriteOffNumbers.WRITE_OFF), words, approval.role(said), asker(by)),
                        said,
                        by)
                .view(false);
    }

    /**
     * Takes back all that was given up of a document, because its order was given up: nobody is asked once more.
     *
     * @throws Refusal NOT_FOUND for an unknown document; CONFLICT while a write-off of it is asked about
     */
    public void takeBackAll(String invoice, String words, String by) {
        ledger.held(invoice);
        refuseWhileAsked(invoice);
        for (WriteOff one : writeOffs.findByInvoiceOrderById(invoice)) {
            if (one.takesBack() == null && one.view(false).booked() && !isTakenBack(one.number())) {
                begun(one.takenBack(ids.next(WriteOffNumbers.WRITE_OFF), words, null, asker(by)), null, by);
            }
        }
    }

    private WriteOff begun(WriteOff writeOff, @Nullable Decision said, String by) {
        if (said != null) {
            approval.keep(writeOff.number(), said);
        }
        writeOffs.saveAndFlush(writeOff);
        events.publishEvent(new WriteOffAsked(
                writeOff.orderNumber(),
                by,
                writeOff.number(),
                writeOff.invoice(),
                writeOff.cause(),
                writeOff.amount(),
                writeOff.words()));
        return writeOff;
    }

    private Asker asker(String by) {
        return new Asker(by, calendar.now(), calendar.today());
    }

    private void refuseWhileAsked(String invoice) {
        if (writeOffs.existsByInvoiceAndState(invoice, WriteOffState.ASKED)) {
            throw Refusal.conflict("write-off.waits", invoice);
        }
    }

    private boolean isTakenBack(String number) {
        return writeOffs.existsByTakesBackAndStateIn(number, UNDER_WAY);
    }

    /** Whether somebody must agree before it is booked. */
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
        heldDocument(number);
        locked(number).agree(by);
    }

    /**
     * Nobody agreed, or whoever asked gave it up: the document stays as it is.
     *
     * @throws Refusal CONFLICT when it is over
     */
    public void dropped(String number, boolean givenUp, String reason, String by) {
        heldDocument(number);
        WriteOff writeOff = locked(number);
        if (givenUp) {
            writeOff.withdraw();
        } else {
            writeOff.decline();
        }
        events.publishEvent(
                new WriteOffDropped(writeOff.orderNumber(), by, number, writeOff.invoice(), writeOff.state(), reason));
    }

    /**
     * The document asks for so much less, or, of what is taken back, for all of it again.
     *
     * @throws Refusal CONFLICT when it is booked, somebody must agree first, or less is open by now
     */
    public void book(String number) {
        Invoice document = heldDocument(number);
        WriteOff writeOff = locked(number);
        writeOff.book(calendar.now());
        ledger.book(writeOff, document);
    }

    /**
     * The finance system booked it; the same number once more changes nothing.
     *
     * @throws Refusal CONFLICT before it is booked, or under another number
     */
    public void posted(String number, String financeDocument) {
        WriteOff writeOff = locked(number);
        if (writeOff.post(financeDocument)) {
            events.publishEvent(new WriteOffPosted(
                    writeOff.orderNumber(), BusinessEvent.SYSTEM, number, writeOff.invoice(), financeDocument));
        }
    }

    /** Somebody looked after what the finance system refused: it is told again, or is there by hand. @throws Refusal NOT_FOUND for an unknown number */
    @DecidedBy(Roles.FINANCE)
    public void refusalAnswered(String number, RefusalAnswer answer, String by) {
        WriteOff writeOff = find(number);
        events.publishEvent(
                new WriteOffRefusalAnswered(writeOff.orderNumber(), by, number, writeOff.invoice(), answer));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public WriteOffView get(String number) {
        return find(number).view(false);
    }

    /**
     * What of a document was given up, and taken back, in the order in which it was asked.
     *
     * @throws Refusal NOT_FOUND for an unknown document
     */
    @Transactional(readOnly = true)
    public List<WriteOffView> ofInvoice(String invoice) {
        ledger.refuseUnknown(invoice);
        return writeOffs.findByInvoiceOrderById(invoice).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The numbers of the write-offs of an order's documents. */
    @Transactional(readOnly = true)
    public List<String> ofOrder(String order) {
        return writeOffs.findByOrderNumberOrderById(order).stream()
                .map(WriteOff::number)
                .toList();
    }

    private WriteOff find(String number) {
        return known(number, writeOffs.findById(WriteOffNumbers.WRITE_OFF.idOf(number)));
    }

    /** The document is held before the write-off is read. */
    private Invoice heldDocument(String number) {
        return ledger.held(writeOffs
                .invoiceOf(WriteOffNumbers.WRITE_OFF.idOf(number), number)
                .orElseThrow(() -> Refusal.notFound("document.unknown", number)));
    }

    private WriteOff locked(String number) {
        return known(number, writeOffs.locked(WriteOffNumbers.WRITE_OFF.idOf(number)));
    }

    private static WriteOff known(String number, Optional<WriteOff> found) {
        return found.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
