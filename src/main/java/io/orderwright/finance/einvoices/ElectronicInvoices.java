package io.orderwright.finance.einvoices;

import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceDropped;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceIssued;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceRequested;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceRetried;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceStopped;
import io.orderwright.finance.einvoices.domain.EInvoiceBooks;
import io.orderwright.finance.einvoices.domain.EInvoiceNumbers;
import io.orderwright.finance.einvoices.domain.ElectronicInvoice;
import io.orderwright.finance.einvoices.kinds.UsualKindView;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
import io.orderwright.finance.einvoices.ports.RequestedDocuments;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the tax platform issue invoices in place of our documents, at most one that stands for each. */
@Service
@Transactional
@EnableConfigurationProperties(EInvoiceSettings.class)
public class ElectronicInvoices {

    private final EInvoiceBooks books;
    private final RequestedDocuments documents;
    private final UsualKinds kinds;
    private final EInvoiceSettings settings;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ElectronicInvoices(
            EInvoiceBooks books,
            RequestedDocuments documents,
            UsualKinds kinds,
            EInvoiceSettings settings,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.books = books;
        this.documents = documents;
        this.kinds = kinds;
        this.settings = settings;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks for an invoice in place of a document. Asked again, it answers the one that stands for it.
     *
     * @param kind absent for the customer's usual one
     * @throws Refusal NOT_FOUND for an unknown document; CONFLICT for one that no invoice stands for, where the company issues
     *     none, and where one of another kind stands for it
     */
    public ElectronicInvoiceView request(String document, @Nullable ElectronicInvoiceKind kind, String by) {
        if (!used()) {
            throw Refusal.conflict("einvoice.not-used");
        }
        RequestedDocument asked = documents.get(document);
        books.holdDocument(document);
        Optional<ElectronicInvoice> known = books.findByDocumentAndStateNot(document, ElectronicInvoiceState.GIVEN_UP);
        if (known.isPresent()) {
            ElectronicInvoice there = known.get();
            if (kind != null && kind != there.kind()) {
                throw Refusal.conflict("einvoice.other-kind", document, there.number());
            }
            return there.view(true);
        }
        UsualKindView usual = kinds.of(asked.customer());
        ElectronicInvoice invoice = books.saveAndFlush(new ElectronicInvoice(
                ids.next(EInvoiceNumbers.ELECTRONIC_INVOICE),
                calendar.today(),
                asked,
                kind == null ? usual.kind() : kind,
                usual.person(),
                by,
                calendar.now()));
        events.publishEvent(new ElectronicInvoiceRequested(
                invoice.orderNumber(),
                by,
                invoice.number(),
                document,
                invoice.kind(),
                invoice.view(false).gross()));
        return invoice.view(false);
    }

    /** Whether the company issues electronic invoices. */
    public boolean used() {
        return settings.use() != EInvoiceUse.NEVER;
    }

    /** Whether one is asked for as soon as finance has booked a document. */
    public boolean automatic() {
        return settings.use() == EInvoiceUse.ALWAYS;
    }

    /** Whether the company issues them, and one can stand for this document. @throws Refusal NOT_FOUND for an unknown one */
    @Transactional(readOnly = true)
    public boolean asks(String document) {
        return used() && documents.stands(document);
    }

    /** Nobody else asks for an invoice in place of this document, or takes it back, until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String document) {
        books.holdDocument(document);
    }

    /** Looks for what the platform would refuse. @return whether it can be asked */
    public boolean check(String number) {
        ElectronicInvoice invoice = locked(number);
        boolean sound = invoice.check(documents.stands(invoice.document()));
        if (!sound) {
            stopped(invoice);
        }
        return sound;
    }

    /** The platform has issued nothing, and said why. @return where it stands now */
    public ElectronicInvoiceState refused(String number, PlatformRefusal refusal) {
        ElectronicInvoice invoice = locked(number);
        invoice.refused(refusal);
        stopped(invoice);
        return invoice.state();
    }

    private void stopped(ElectronicInvoice invoice) {
        events.publishEvent(new ElectronicInvoiceStopped(
                invoice.orderNumber(),
                BusinessEvent.SYSTEM,
                invoice.number(),
                invoice.document(),
                invoice.state(),
                why(invoice)));
    }

    /** The code of what is wrong, and what it is about. */
    private static String why(ElectronicInvoice invoice) {
        String about = String.join(", ", invoice.view(false).problemArguments());
        return about.isEmpty() ? invoice.problem() : invoice.problem() + ": " + about;
    }

    /**
     * Somebody has looked after what is wrong.
     *
     * @param again whether the platform is asked again, with the document and the customer as they are now
     * @throws Refusal CONFLICT unless something is wrong
     */
    @DecidedBy(Roles.FINANCE)
    public void mended(String number, boolean again, String comment, String by) {
        ElectronicInvoice invoice = locked(number);
        if (again) {
            RequestedDocument anew = documents.get(invoice.document());
            invoice.mended(anew, invoice.kind(), kinds.of(anew.customer()).person());
            retried(invoice, comment, by);
        } else {
            drop(invoice, comment, by);
        }
    }

    private void drop(ElectronicInvoice invoice, String comment, String by) {
        invoice.giveUp();
        events.publishEvent(new ElectronicInvoiceDropped(
                invoice.orderNumber(), by, invoice.number(), invoice.document(), comment.strip()));
    }

    /** Whoever issues has shown himself to the platform. @throws Refusal CONFLICT unless that was asked */
    @DecidedBy(Roles.FINANCE)
    public void authenticated(String number, String comment, String by) {
        ElectronicInvoice invoice = locked(number);
        invoice.retry();
        retried(invoice, comment, by);
    }

    /**
     * Whoever issues has shown himself to the platform, or nothing is to be issued.
     *
     * @throws Refusal CONFLICT unless he was asked to
     */
    @DecidedBy(Roles.FINANCE)
    public void authenticated(String number, boolean again, String comment, String by) {
        if (again) {
            authenticated(number, comment, by);
        } else {
            drop(locked(number), comment, by);
        }
    }

    /** Nothing is to be issued, though only more of the month's amount is waited for. @throws Refusal CONFLICT unless it waits */
    @DecidedBy(Roles.FINANCE)
    public void givenUp(String number, String comment, String by) {
        drop(locked(number), comment, by);
    }

    /** There may be more to issue of the month's amount. @throws Refusal CONFLICT unless it waits for that */
    public void tryAgain(String number) {
        ElectronicInvoice invoice = locked(number);
        invoice.retry();
        retried(invoice, "", BusinessEvent.SYSTEM);
    }

    private void retried(ElectronicInvoice invoice, String comment, String by) {
        events.publishEvent(new ElectronicInvoiceRetried(
                invoice.orderNumber(), by, invoice.number(), invoice.document(), comment.strip()));
    }

    /** When the platform is asked again whose month's amount is used up. */
    public Instant triesAgainAt() {
        return calendar.now().plus(settings.quotaWait());
    }

    /** The platform has issued it; the same once more changes nothing. @throws Refusal CONFLICT unless it was asked */
    public void issued(String number, IssuedAnswer answer) {
        ElectronicInvoice invoice = locked(number);
        if (invoice.issued(answer)) {
            events.publishEvent(new ElectronicInvoiceIssued(
                    invoice.orderNumber(), BusinessEvent.SYSTEM, number, invoice.document(), answer.taxNumber()));
        }
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public ElectronicInvoiceView get(String number) {
        return known(number, books.findById(EInvoiceNumbers.ELECTRONIC_INVOICE.idOf(number)))
                .view(false);
    }

    /** All that were asked for in place of a document, in that order; only the last one can stand for it. */
    @Transactional(readOnly = true)
    public List<ElectronicInvoiceView> ofDocument(String document) {
        return books.findByDocumentOrderById(document).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** Those of an order's documents, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<ElectronicInvoiceView> viewsOfOrder(String order) {
        return books.findByOrderNumberOrderById(order).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The numbers of those of an order's documents. */
    @Transactional(readOnly = true)
    public List<String> ofOrder(String order) {
        return books.findByOrderNumberOrderById(order).stream()
                .map(ElectronicInvoice::number)
                .toList();
    }

    /** The newest first. @param before the id in the number of the last one before */
    @Transactional(readOnly = true)
    public List<ElectronicInvoiceView> page(long before, Set<ElectronicInvoiceState> states, int size) {
        return books.page(before, states, Limit.of(size)).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The id in a number, by which lists are in order. */
    public static long idOf(ElectronicInvoiceView invoice) {
        return EInvoiceNumbers.ELECTRONIC_INVOICE.idOf(invoice.number());
    }

    private ElectronicInvoice locked(String number) {
        return known(number, books.locked(EInvoiceNumbers.ELECTRONIC_INVOICE.idOf(number)));
    }

    private static ElectronicInvoice known(String number, Optional<ElectronicInvoice> found) {
        return found.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
