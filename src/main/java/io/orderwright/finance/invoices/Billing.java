package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.BillingEvent.Allocation;
import io.orderwright.finance.invoices.BillingEvent.DepositAllocated;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bills what was shipped and books what was paid, each once. */
@Service
@Transactional
public class Billing {

    /** Reminders go out in the morning after the due day. */
    private static final LocalTime REMIND_AT = LocalTime.of(9, 0);

    private final Invoices invoices;
    private final Receipts receipts;
    private final PayableOrders orders;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Billing(
            Invoices invoices,
            Receipts receipts,
            PayableOrders orders,
            DocumentIds ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invoices = invoices;
        this.receipts = receipts;
        this.orders = orders;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the order's invoice; money that came in for the order before pays it at once. Returns its number. */
    public String invoice(IssueInvoice data) {
        Invoice invoice = new Invoice(ids.next(DocumentType.INVOICE), data, today());
        for (Receipt deposit : receipts.waiting(data.orderNumber())) {
            Allocation part = invoice.take(deposit.waiting());
            deposit.allocate(part.amount());
            events.publishEvent(new DepositAllocated(
                    data.orderNumber(), BusinessEvent.SYSTEM, data.customer(), data.currency(), part));
        }
        invoices.save(invoice);
        events.publishEvent(new InvoiceIssued(
                data.orderNumber(),
                BusinessEvent.SYSTEM,
                invoice.number(),
                data.gross(),
                data.currency(),
                invoice.dueOn()));
        return invoice.number();
    }

    /**
     * Records the number under which finance booked the order's invoice, and whether it is paid already. The invoice
     * stays locked until the transaction ends, so that a payment of the same moment is either seen here or finds the
     * process waiting for it.
     */
    public boolean posted(String orderNumber, String financeDocument) {
        Invoice invoice = locked(orderNumber);
        invoice.posted(financeDocument);
        events.publishEvent(new InvoicePosted(orderNumber, BusinessEvent.SYSTEM, invoice.number(), financeDocument));
        return invoice.settled();
    }

    /**
     * Books a payment once per reference and lets invoices take of it: the named order's, or else the customer's oldest.
     *
     * @throws Refusal INVALID for an unknown order, or one of another customer or currency; CONFLICT when the reference
     *     was booked with other content
     */
    public ReceiptView receive(ReceivePayment data, String source, String by) {
        Optional<Receipt> earlier = receipts.findBySourceAndExternalId(source, data.reference());
        if (earlier.isPresent()) {
            return earlier.get().repeated(data);
        }
        check(data);
        Receipt receipt = new Receipt(data, source, by, clock.instant());
        List<Allocation> allocations = new ArrayList<>();
        for (Invoice invoice : payable(data)) {
            if (receipt.waiting().signum() > 0) {
                Allocation part = invoice.take(receipt.waiting());
                receipt.allocate(part.amount());
                allocations.add(part);
            }
        }
        receipts.save(receipt);
        String order = data.order();
        events.publishEvent(new PaymentReceived(
                order == null ? data.customer() : order,
                by,
                data.customer(),
                order,
                data.currency(),
                data.amount(),
                data.reference(),
                allocations));
        return receipt.view(false);
    }

    private void check(ReceivePayment data) {
        String order = data.order();
        if (order == null) {
            return;
        }
        PayableOrders.Payable payable = orders.find(order)
                .orElseThrow(() -> Refusal.invalid("order", "payment.order-unknown", order));
        if (!payable.customer().equals(data.customer())) {
            throw Refusal.invalid("customer", "payment.other-customer", order, payable.customer());
        }
        if (!payable.currency().equals(data.currency())) {
            throw Refusal.invalid("currency", "payment.currency-mismatch", data.currency(), payable.currency());
        }
    }

    private List<Invoice> payable(ReceivePayment data) {
        String order = data.order();
        return order == null
                ? invoices.lockedOpen(data.customer()).stream()
                        .filter(invoice -> invoice.view().currency().equals(data.currency()))
                        .toList()
                : invoices.locked(order).filter(invoice -> !invoice.settled()).stream()
                        .toList();
    }

    /** Whether the money that came in for an order that is not invoiced yet covers this amount. */
    @Transactional(readOnly = true)
    public boolean depositCovers(String orderNumber, BigDecimal amount) {
        BigDecimal waiting =
                receipts.waiting(orderNumber).stream().map(Receipt::waiting).reduce(BigDecimal.ZERO, BigDecimal::add);
        return waiting.compareTo(amount) >= 0;
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

    /**
     * When the customer is reminded of what is open: in the morning after the due day.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    @Transactional(readOnly = true)
    public Instant remindAt(String orderNumber) {
        return open(orderNumber)
                .dueOn()
                .plusDays(1)
                .atTime(REMIND_AT)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    /**
     * Whether anything of the order's invoice is still to be paid.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    @Transactional(readOnly = true)
    public boolean owed(String orderNumber) {
        return !open(orderNumber).settled();
    }

    private Invoice open(String orderNumber) {
        return invoices.findByOrderNumber(orderNumber)
                .orElseThrow(() -> Refusal.notFound("invoice.none-for-order", orderNumber));
    }

    /** The order's invoice, if it has one. */
    @Transactional(readOnly = true)
    public Optional<InvoiceView> find(String orderNumber) {
        return invoices.findByOrderNumber(orderNumber).map(Invoice::view);
    }

    /** The invoices of these orders, by order number; one query however many. */
    @Transactional(readOnly = true)
    public Map<String, InvoiceView> ofOrders(Collection<String> orderNumbers) {
        return invoices.ofOrders(orderNumbers.toArray(String[]::new)).stream()
                .map(Invoice::view)
                .collect(Collectors.toMap(InvoiceView::orderNumber, invoice -> invoice));
    }

    private Invoice locked(String orderNumber) {
        return invoices.locked(orderNumber).orElseThrow(() -> Refusal.notFound("invoice.none-for-order", orderNumber));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
