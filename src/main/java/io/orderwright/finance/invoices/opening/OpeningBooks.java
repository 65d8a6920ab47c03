package io.orderwright.finance.invoices.opening;

import io.orderwright.finance.invoices.BillingEvent.InvoiceCarried;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what customers owe and what they have paid in advance, each once per number. */
@Service
@Transactional
public class OpeningBooks {

    private static final String SOURCE = "opening";

    private final Invoices invoices;
    private final Receipts receipts;
    private final PayableOrders books;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    OpeningBooks(
            Invoices invoices,
            Receipts receipts,
            PayableOrders books,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.receipts = receipts;
        this.books = books;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Takes an invoice over, booked by finance already. Payments find it as they find ours, the oldest first.
     *
     * @return our number of it; empty when it was there already with the same content
     * @throws Refusal INVALID for an unknown customer, nothing or too much open, or a due day before the day of issue;
     *     CONFLICT when its number was taken over with other content
     */
    public Optional<String> takeOver(OpeningInvoice said, String by) {
        Optional<Invoice> known = invoices.openingUnder(said.number());
        if (known.isPresent()) {
            if (!known.get().isWhat(said)) {
                throw Refusal.conflict("opening.invoice-other", said.number());
            }
            return Optional.empty();
        }
        check(said);
        Invoice invoice = new Invoice(ids.next(InvoiceNumbers.INVOICE), said);
        invoices.save(invoice);
        InvoiceView view = invoice.view();
        events.publishEvent(new InvoiceCarried(
                view.number(), by, said.customer(), said.number(), said.open().toString(), view.dueOn()));
        return Optional.of(view.number());
    }

    private void check(OpeningInvoice said) {
        BusinessKey.requireReference("number", said.number());
        requireCustomer(said.customer());
        if (!said.open().isPositive() || said.open().isMoreThan(said.gross())) {
            throw Refusal.invalid("open", "opening.invoice-open", said.number(), said.open(), said.gross());
        }
        if (said.tax().isNegative() || said.net().isNegative()) {
            throw Refusal.invalid("tax", "opening.invoice-tax", said.number());
        }
        if (said.dueOn().isBefore(said.issuedOn())) {
            throw Refusal.invalid("dueOn", "opening.invoice-due", said.number());
        }
    }

    private void requireCustomer(String customer) {
        if (!books.knowsCustomer(customer)) {
            throw Refusal.invalid("customer", "order.customer-unknown", customer);
        }
    }

    /**
     * Takes money over that waits for invoices to come.
     *
     * @return whether it was not known before
     * @throws Refusal INVALID for an unknown customer or no money; CONFLICT when its reference was taken over with other
     *     content
     */
    public boolean takeOver(OpeningReceipt said, String by) {
        ReceivePayment content = new ReceivePayment(
                said.reference(),
                said.customer(),
                null,
                said.amount().code(),
                said.amount().amount());
        Optional<Receipt> known = receipts.findBySourceAndExternalId(SOURCE, said.reference());
        if (known.isPresent()) {
            known.get().repeated(content);
            return false;
        }
        BusinessKey.requireReference("reference", said.reference());
        requireCustomer(said.customer());
        if (!said.amount().isPositive()) {
            throw Refusal.invalid("amount", "opening.receipt-amount", said.reference());
        }
        receipts.save(new Receipt(content, SOURCE, by, calendar.startOf(said.receivedOn())));
        events.publishEvent(new PaymentReceived(
                said.customer(),
                by,
                said.customer(),
                null,
                said.amount().code(),
                said.amount().amount(),
                said.reference(),
                List.of()));
        return true;
    }
}
