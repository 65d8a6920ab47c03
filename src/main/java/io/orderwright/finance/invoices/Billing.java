package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.BillingEvent.DepositAllocated;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.BillingEvent.PostingRefusalAnswered;
import io.orderwright.finance.invoices.PaymentBook.PaidDocument;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyers;
import io.orderwright.finance.invoices.deposits.AgreedDeposit;
import io.orderwright.finance.invoices.deposits.DepositsMayBeLeft;
import io.orderwright.finance.invoices.discounts.DiscountMayBeDue;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.finance.invoices.store.BillingStart;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bills what was shipped, each once, and knows what orders were billed and what of it is open. */
@Service
@Transactional
public class Billing {

    private final Invoices invoices;
    private final PaymentBook payments;
    private final BillingStart start;
    private final InvoiceBuyers buyers;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Billing(
            Invoices invoices,
            PaymentBook payments,
            BillingStart start,
            InvoiceBuyers buyers,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.payments = payments;
        this.start = start;
        this.buyers = buyers;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Bills goods of an order; money that came in for the order before pays the document at once. Returns its number.
     *
     * @throws Refusal INVALID for a line that is not there; CONFLICT when nothing is left to bill, for more than has left
     *     or the order is for, or when there is a final invoice
     */
    public String invoice(IssueInvoice asked) {
        BillableOrder order = asked.order();
        BillingStart.ExistingPapers found = start.of(order.number(), order.customer(), order.currency(), today());
        String number = issue(
                order,
                documents(order, found).next(ids.next(InvoiceNumbers.INVOICE), asked, found.day()),
                found.money());
        if (found.documents() && asked.kind() == InvoiceKind.FINAL) {
            events.publishEvent(new DepositsMayBeLeft(order.number()));
        }
        return number;
    }

    /**
     * Asks for a deposit, as a document of its own with its own tax. Returns its number.
     *
     * @param gross tax included, in the order's currency
     * @throws Refusal INVALID for nothing; CONFLICT for more than the order is for
     */
    public String deposit(BillableOrder order, Money gross) {
        return deposit(order, gross, invoice -> {});
    }

    /** As {@link #deposit(BillableOrder, Money)}, as it was agreed with the order. */
    public String deposit(BillableOrder order, AgreedDeposit agreed) {
        return deposit(order, agreed.gross(), invoice -> invoice.agreed(agreed.gate(), agreed.dueOn()));
    }

    private String deposit(BillableOrder order, Money gross, Consumer<Invoice> agreed) {
        BillingStart.ExistingPapers found = start.of(order.number(), order.customer(), order.currency(), today());
        Invoice invoice = documents(order, found).deposit(ids.next(InvoiceNumbers.INVOICE), order, gross, found.day());
        agreed.accept(invoice);
        return issue(order, invoice, found.money());
    }

    /** Goods that came back are billed no more; those of a wrong invoice are billed again. */
    private OrderDocuments documents(BillableOrder order, BillingStart.ExistingPapers found) {
        List<Invoice> known = found.documents() ? invoices.locked(order.number()) : List.of();
        boolean credited = known.stream().anyMatch(one -> one.kind() == InvoiceKind.CREDIT);
        return new OrderDocuments(order.currency(), known, credited ? start.goodsBack(order.number()) : Set.of());
    }

    /**
     * Asks for what a document asked too little. Returns the number of the debit note.
     *
     * @param amounts tax included, by line number, in the order's currency
     * @throws Refusal NOT_FOUND for an unknown document; INVALID for a line that is not there; CONFLICT for more than the
     *     order is for, or a document that cannot be corrected
     */
    public String debit(BillableOrder order, String corrects, Map<Integer, Money> amounts) {
        List<Invoice> known = invoices.locked(order.number());
        Invoice corrected = known.stream()
                .filter(one -> one.number().equals(corrects))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("invoice.unknown", corrects));
        long id = ids.next(InvoiceNumbers.INVOICE);
        return issue(
                order,
                new OrderDocuments(order.currency(), known).debit(id, order, corrected, amounts, start.day(today())),
                false);
    }

    private String issue(BillableOrder order, Invoice invoice, boolean moneyWaits) {
        if (invoice.corrects() == null) {
            BillTo named = order.billTo();
            invoice.madeOutTo(
                    buyers.of(order.customer(), today()), named == null ? buyers.billTo(order.customer()) : named);
        }
        List<PaidDocument> paid = moneyWaits ? payments.takeWaiting(invoice) : List.of();
        invoices.save(invoice);
        for (PaidDocument part : PaidDocument.byDocument(payments.written(paid, "deposit", BusinessEvent.SYSTEM))) {
            events.publishEvent(new DepositAllocated(
                    order.number(),
                    BusinessEvent.SYSTEM,
                    order.customer(),
                    order.currency(),
                    part.event(invoice.settled())));
        }
        events.publishEvent(new InvoiceIssued(
                order.number(),
                BusinessEvent.SYSTEM,
                invoice.number(),
                invoice.kind(),
                invoice.gross(),
                invoice.view().dueOn()));
        return invoice.number();
    }

    /**
     * Records the number under which finance booked the order's final invoice, and whether the order is paid already. The
     * order's documents stay locked until the transaction ends, so that a payment of the same moment is either seen here
     * or finds the process waiting for it.
     *
     * @param financeDocument finance's number of what it was told under the number given
     * @throws Refusal NOT_FOUND when the order has no final invoice; CONFLICT when it is booked under another number
     */
    public boolean posted(String orderNumber, UnaryOperator<String> financeDocument) {
        List<Invoice> documents = invoices.locked(orderNumber);
        Invoice invoice = last(documents).orElseThrow(() -> Refusal.notFound("invoice.none-for-order", orderNumber));
        post(invoice, financeDocument.apply(invoice.postedUnder()));
        return documents.stream().noneMatch(Invoice::owes);
    }

    /**
     * Whether nothing of the order is left to pay. Its documents stay locked until the transaction ends, as by
     * {@link #posted}.
     */
    public boolean settled(String orderNumber) {
        return invoices.locked(orderNumber).stream().noneMatch(Invoice::owes);
    }

    /**
     * Records the number under which finance booked a document, as {@link #posted} does. Returns its order.
     *
     * @throws Refusal NOT_FOUND for an unknown one; CONFLICT when it is booked under another number
     */
    public String postedDocument(String number, String financeDocument) {
        String order = invoices.orderOf(number).orElseThrow(() -> Refusal.notFound("invoice.unknown", number));
        invoices.locked(order).stream()
                .filter(one -> one.number().equals(number))
                .forEach(one -> post(one, financeDocument));
        return order;
    }

    /**
     * Somebody has removed why the finance system refused a document.
     *
     * @throws Refusal NOT_FOUND for an unknown one
     */
    @DecidedBy(Roles.FINANCE)
    public void refusalAnswered(String number, RefusalAnswer answer, String by) {
        String order = invoices.orderOf(number).orElseThrow(() -> Refusal.notFound("invoice.unknown", number));
        events.publishEvent(new PostingRefusalAnswered(order, by, number, answer));
    }

    private void post(Invoice invoice, String document) {
        Money owed = invoice.post(document);
        events.publishEvent(new InvoicePosted(
                invoice.orderNumber(),
                BusinessEvent.SYSTEM,
                invoice.customerCode(),
                invoice.number(),
                invoice.kind(),
                document,
                owed));
        DiscountMayBeDue.of(invoice).ifPresent(events::publishEvent);
    }

    /** How many days the customer's oldest unpaid invoice is past due; 0 when none is. */
    @Transactional(readOnly = true)
    public int overdueDays(String customer) {
        LocalDate today = today();
        return invoices.oldestOpenDueDate(customer)
                .filter(due -> due.isBefore(today))
                .map(due -> Math.toIntExact(ChronoUnit.DAYS.between(due, today)))
                .orElse(0);
    }

    /** The order's final invoice, if it has one that stands. */
    @Transactional(readOnly = true)
    public Optional<InvoiceView> find(String orderNumber) {
        return last(invoices.findByOrderNumberOrderById(orderNumber)).map(Invoice::view);
    }

    /** All documents of an order, in the order of their issue. */
    @Transactional(readOnly = true)
    public List<InvoiceView> documents(String orderNumber) {
        return invoices.findByOrderNumberOrderById(orderNumber).stream()
                .map(Invoice::view)
                .toList();
    }

    /** All documents of an order with what they cover and what paid them, not whom they name, in the order of their issue. */
    @Transactional(readOnly = true)
    public List<InvoiceDetail> details(String orderNumber) {
        return invoices.findByOrderNumberOrderById(orderNumber).stream()
                .map(one -> payments.detail(one, null, null))
                .toList();
    }

    /**
     * A document with whom it is made out to, what it covers and what paid it.
     *
     * @throws Refusal NOT_FOUND for an unknown one
     */
    @Transactional(readOnly = true)
    public InvoiceDetail detail(String number) {
        Invoice found = invoices.findByNumber(number).orElseThrow(() -> Refusal.notFound("invoice.unknown", number));
        return payments.detail(found, found.buyer(), found.billTo());
    }

    /** The final invoices of these orders, by order number; one query however many. */
    @Transactional(readOnly = true)
    public Map<String, InvoiceView> ofOrders(Collection<String> orderNumbers) {
        return documentsFor(orderNumbers).entrySet().stream()
                .filter(one -> one.getKey().equals(one.getValue().orderNumber()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The documents that finance is told of, by document number, or by order number for an order's final invoice; one
     * query however many.
     */
    @Transactional(readOnly = true)
    public Map<String, InvoiceView> documentsFor(Collection<String> keys) {
        List<Invoice> found = invoices.ofOrdersOrNumbers(keys.toArray(String[]::new));
        Map<String, InvoiceView> byKey = new TreeMap<>();
        found.stream().collect(Collectors.groupingBy(Invoice::orderNumber)).forEach((order, ofOrder) -> last(ofOrder)
                .filter(one -> keys.contains(order))
                .ifPresent(one -> byKey.put(order, one.view())));
        found.stream().filter(one -> keys.contains(one.number())).forEach(one -> byKey.put(one.number(), one.view()));
        return byKey;
    }

    private static Optional<Invoice> last(List<Invoice> documents) {
        return documents.stream()
                .filter(one -> one.kind() == InvoiceKind.FINAL && one.state() != InvoiceState.CORRECTED)
                .findFirst();
    }

    private LocalDate today() {
        return calendar.today();
    }
}
