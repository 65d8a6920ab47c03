package io.orderwright.finance.invoices.opening;

import io.orderwright.finance.invoices.BillingEvent.InvoiceCarried;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what customers owe and what they have paid in advance, each once per number, and says how both stand now in
 * the same words. What was issued or booked here is known again by its own number.
 */
@Service
@Transactional
public class OpeningBooks {

    private static final String SOURCE = "opening";
    private static final int PAGE = 500;

    private final Invoices invoices;
    private final Receipts receipts;
    private final OpeningRules rules;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    OpeningBooks(
            Invoices invoices,
            Receipts receipts,
            OpeningRules rules,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.receipts = receipts;
        this.rules = rules;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** Whether there is an invoice that goes by this number outside. */
    @Transactional(readOnly = true)
    public boolean knowsInvoice(String number) {
        return known(number).isPresent();
    }

    private Optional<Invoice> known(String number) {
        return invoices.openingUnder(number).or(() -> invoices.findByNumber(number)
                .filter(one -> one.kind() != InvoiceKind.OPENING && one.kind() != InvoiceKind.CREDIT));
    }

    /**
     * Takes an invoice over, booked by finance already. Payments find it as they find ours, the oldest first.
     *
     * @return our number of it; empty when it was there already with the same content, or stands so now
     * @throws Refusal INVALID for an unknown customer, nothing or too much open, a due day before the day of issue, or a day of a closed
     *     month;
     *     CONFLICT when its number is that of an invoice with other content
     */
    public Optional<String> takeOver(OpeningInvoice said, String by) {
        Optional<Invoice> known = known(said.number());
        if (known.isPresent()) {
            OpeningInvoice now = known.get().asOfNow();
            boolean same = known.get().isWhat(said) && said.isDueAs(now.rows());
            if (!same && !now.equals(said)) {
                throw Refusal.conflict("opening.invoice-other", said.number());
            }
            return Optional.empty();
        }
        rules.check(said);
        ids.pass(InvoiceNumbers.INVOICE, said.number());
        Invoice invoice = new Invoice(ids.next(InvoiceNumbers.INVOICE), said);
        invoices.save(invoice);
        InvoiceView view = invoice.view();
        events.publishEvent(new InvoiceCarried(
                view.number(), by, said.customer(), said.number(), said.open().toString(), view.dueOn()));
        return Optional.of(view.number());
    }

    /**
     * Takes money over that waits for invoices to come.
     *
     * @param said its order by our number
     * @return whether it was not known before
     * @throws Refusal INVALID for an unknown customer, no money, a day of a closed month, or an order that is not there or of another customer or
     *     currency; CONFLICT when its reference is that of money with other content
     */
    public boolean takeOver(OpeningReceipt said, String by) {
        ReceivePayment content = new ReceivePayment(
                said.reference(),
                said.customer(),
                said.order(),
                said.amount().code(),
                new SaidNumber(said.amount().amount()));
        Optional<Receipt> known = receipts.findBySourceAndExternalId(SOURCE, said.reference());
        if (known.isPresent()) {
            OpeningReceipt now = asOfNow(known.get());
            if (!now.receivedOn().equals(said.receivedOn())) {
                throw Refusal.conflict("payment.reference-reused", said.reference());
            }
            if (!now.isWhat(said)) {
                known.get().repeated(content);
            }
            return false;
        }
        Optional<OpeningReceipt> ours = ours(said.reference());
        if (ours.isPresent()) {
            if (!ours.get().isWhat(said)) {
                throw Refusal.conflict("payment.reference-reused", said.reference());
            }
            return false;
        }
        BusinessKey.requireReference("reference", said.reference());
        rules.check(said);
        receipts.save(new Receipt(content, SOURCE, by, calendar.startOf(said.receivedOn())));
        String order = said.order();
        events.publishEvent(new PaymentReceived(
                order == null ? said.customer() : order,
                by,
                said.customer(),
                order,
                said.amount(),
                said.reference(),
                List.of()));
        return true;
    }

    /** Money that was booked here under this reference, or a credit note of ours, as it stands now. */
    private Optional<OpeningReceipt> ours(String reference) {
        List<Receipt> found = receipts.findByExternalIdAndSourceNot(reference, SOURCE);
        if (found.size() == 1) {
            return Optional.of(asOfNow(found.get(0)));
        }
        int slash = reference.indexOf('/');
        Optional<Receipt> named = slash < 0
                ? Optional.empty()
                : receipts.findBySourceAndExternalId(reference.substring(0, slash), reference.substring(slash + 1));
        return named.map(this::asOfNow).or(() -> invoices.findByNumber(reference)
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .map(OpeningBooks::asOfNow));
    }

    /** Every invoice of which something is open, as it stands now. */
    @Transactional(readOnly = true)
    public void eachOpen(Consumer<OpeningInvoice> each) {
        eachOpenDocument(one -> {
            if (one.owes()) {
                each.accept(one.asOfNow());
            }
        });
    }

    /** All money that waits, with our number of the order that it names; credit notes that have paid nothing yet are money, too. */
    @Transactional(readOnly = true)
    public void eachWaiting(Consumer<OpeningReceipt> each) {
        long after = 0;
        for (List<Receipt> page = receipts.waitingAfter(after, Limit.of(PAGE));
                !page.isEmpty();
                page = receipts.waitingAfter(after, Limit.of(PAGE))) {
            page.forEach(one -> each.accept(asOfNow(one)));
            after = page.get(page.size() - 1).id();
        }
        eachOpenDocument(one -> {
            if (one.kind() == InvoiceKind.CREDIT) {
                each.accept(asOfNow(one));
            }
        });
    }

    private void eachOpenDocument(Consumer<Invoice> each) {
        long after = 0;
        for (List<Invoice> page = invoices.page("", true, after, Limit.of(PAGE));
                !page.isEmpty();
                page = invoices.page("", true, after, Limit.of(PAGE))) {
            page.forEach(each);
            after = page.get(page.size() - 1).id();
        }
    }

    /** Under its bare reference, as long as no other money has the same one. */
    private OpeningReceipt asOfNow(Receipt one) {
        boolean bare = one.source().equals(SOURCE) || receipts.countByExternalId(one.reference()) == 1;
        return new OpeningReceipt(
                bare ? one.reference() : one.source() + "/" + one.reference(),
                one.customerCode(),
                calendar.dateOf(one.receivedAt()),
                one.waiting(),
                one.orderNumber());
    }

    private static OpeningReceipt asOfNow(Invoice creditNote) {
        OpeningInvoice now = creditNote.asOfNow();
        return new OpeningReceipt(now.number(), now.customer(), now.issuedOn(), now.open(), null);
    }
}
