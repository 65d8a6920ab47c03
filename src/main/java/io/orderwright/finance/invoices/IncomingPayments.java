package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.PaymentBook.PaidDocument;
import io.orderwright.finance.invoices.discounts.DiscountMayBeDue;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.exchange.ThirdCurrencies;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books the money that customers send, each payment once, and knows what waits for an order that is not billed yet. */
@Service
@Transactional
public class IncomingPayments {

    private final Invoices invoices;
    private final PaymentBook payments;
    private final PayableOrders orders;
    private final ThirdCurrencies currencies;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    IncomingPayments(
            Invoices invoices,
            PaymentBook payments,
            PayableOrders orders,
            ThirdCurrencies currencies,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.currencies = currencies;
        this.invoices = invoices;
        this.payments = payments;
        this.orders = orders;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Books a payment once per reference and lets documents take of it: the named order's, or else the customer's, the
     * oldest first. What a person enters and what a program reports is the same payment where the reference is the same.
     *
     * @throws Refusal INVALID for an unknown order, or one of another customer or currency; CONFLICT when the reference
     *     was booked with other content
     */
    public ReceiptView receive(ReceivePayment data, String source, String by) {
        check(data);
        List<Invoice> payable = payable(data);
        // With the documents held, the second who tells of the same payment finds the first, whichever door he came
        // through.
        Optional<Receipt> earlier = payments.find(source, data.reference());
        if (earlier.isPresent()) {
            return earlier.get().repeated(data);
        }
        refuseThird(data, payable, calendar.today());
        Receipt receipt = new Receipt(data, source, by, calendar.now());
        settledEarly(book(receipt, data, payable, payable, by));
        return receipt.view(false);
    }

    /**
     * Books a payment once per reference and lets just these documents of the customer take of it, in turn; what is left waits
     * on the customer's account. Where it names an order instead, the order's documents take of it.
     *
     * @param cameOn the bank's day
     * @return the number of the money
     * @throws Refusal as {@link #receive}; CONFLICT for a document of which nothing is open, or that is another customer's
     */
    public long receiveFor(List<String> documents, ReceivePayment data, LocalDate cameOn, String source, String by) {
        return receiveFor(documents, data, cameOn, source, by, true);
    }

    /**
     * As {@link #receiveFor(List, ReceivePayment, LocalDate, String, String)}, of which a bank has kept something: that is missing, and no
     * early discount is given for it.
     */
    public long receiveLessCharge(String document, ReceivePayment data, LocalDate cameOn, String source, String by) {
        return receiveFor(List.of(document), data, cameOn, source, by, false);
    }

    private long receiveFor(
            List<String> documents,
            ReceivePayment data,
            LocalDate cameOn,
            String source,
            String by,
            boolean discounts) {
        Optional<Receipt> earlier = payments.find(source, data.reference());
        if (earlier.isPresent()) {
            earlier.get().repeated(data);
            return earlier.get().id();
        }
        check(data);
        boolean ofOrder = data.order() != null;
        List<Invoice> open = ofOrder || !documents.isEmpty() ? payable(data) : List.of();
        refuseThird(data, open, cameOn);
        List<Invoice> named = documents.stream()
                .map(number -> open.stream()
                        .filter(one -> one.number().equals(number))
                        .findFirst()
                        .orElseThrow(() -> Refusal.conflict("payment.document-not-open", number, data.customer())))
                .toList();
        Receipt receipt = new Receipt(data, cameOn, source, by, calendar.now());
        List<Invoice> paid = book(receipt, data, ofOrder && named.isEmpty() ? open : named, open, by);
        if (discounts) {
            settledEarly(paid);
        }
        return receipt.id();
    }

    /** @param open what else is owed: an order is settled when nothing of it is */
    private List<Invoice> book(
            Receipt receipt, ReceivePayment data, List<Invoice> taking, List<Invoice> open, String by) {
        List<PaidPart> parts = PaidDocument.byDocument(payments.book(receipt, taking, by)).stream()
                .map(part -> part.event(open.stream()
                        .noneMatch(
                                one -> one.orderNumber().equals(part.invoice().orderNumber()) && one.owes())))
                .toList();
        String order = data.order();
        events.publishEvent(new PaymentReceived(
                order == null ? data.customer() : order,
                by,
                data.customer(),
                order,
                data.money(),
                data.reference(),
                parts));
        return taking;
    }

    private void settledEarly(List<Invoice> paid) {
        paid.forEach(one -> DiscountMayBeDue.of(one).ifPresent(events::publishEvent));
    }

    private void check(ReceivePayment data) {
        BusinessKey.requireReference("reference", data.reference());
        if (!orders.knowsCustomer(data.customer())) {
            throw Refusal.invalid("customer", "order.customer-unknown", data.customer());
        }
        String order = data.order();
        if (order == null) {
            return;
        }
        PayableOrders.Payable payable =
                orders.find(order).orElseThrow(() -> Refusal.invalid("order", "payment.order-unknown", order));
        if (!payable.customer().equals(data.customer())) {
            throw Refusal.invalid("customer", "payment.other-customer", order, payable.customer());
        }
        if (!payable.currency().equals(data.currency())) {
            throw Refusal.invalid("currency", "payment.currency-mismatch", data.currency(), payable.currency());
        }
    }

    /** What finds something to pay, or an order, is in the customer's currency. */
    private void refuseThird(ReceivePayment data, List<Invoice> payable, LocalDate day) {
        if (data.order() == null && payable.isEmpty()) {
            currencies.refuse(data.customer(), data.money(), day);
        }
    }

    private List<Invoice> payable(ReceivePayment data) {
        String order = data.order();
        List<Invoice> open = order == null ? openOf(data.customer()) : invoices.locked(order);
        return open.stream()
                .filter(invoice -> invoice.owes() && invoice.currency().equals(data.currency()))
                .toList();
    }

    /** An early discount is a credit note, which is made with all documents of its order held: before the credit account is. */
    private List<Invoice> openOf(String customer) {
        List<String> early = invoices.ordersPaidEarly(List.of(customer));
        return early.isEmpty() ? invoices.lockedOpen(customer) : invoices.lockedOf(List.of(customer), early);
    }

    /**
     * Holds what these customers owe, and the documents of these orders and of those whose early discounts they may earn, until the
     * transaction ends.
     */
    public void hold(Collection<String> customers, Collection<String> ofOrders) {
        if (!customers.isEmpty() || !ofOrders.isEmpty()) {
            Set<String> all = new TreeSet<>(ofOrders);
            all.addAll(customers.isEmpty() ? List.of() : invoices.ordersPaidEarly(customers));
            invoices.lockedOf(customers, all);
        }
    }

    /** Whether the money that came in for an order that is not invoiced yet covers this amount. */
    @Transactional(readOnly = true)
    public boolean depositCovers(String orderNumber, Money amount) {
        return !amount.isMoreThan(payments.waiting(orderNumber, amount.code()));
    }
}
