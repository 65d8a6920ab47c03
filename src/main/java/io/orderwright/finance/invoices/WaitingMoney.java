package io.orderwright.finance.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.finance.invoices.BillingEvent.MoneyAllocated;
import io.orderwright.finance.invoices.discounts.DiscountMayBeDue;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.finance.invoices.records.OpenItems.EarlyAmount;
import io.orderwright.finance.invoices.store.OpenItemRows;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that came in and that no document has taken: what it may pay, and a person who says what it does. */
@Service
@Transactional
public class WaitingMoney {

    private final Receipts receipts;
    private final Invoices invoices;
    private final PaymentBook payments;
    private final PayableOrders orders;
    private final OpenItemRows items;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    WaitingMoney(
            Receipts receipts,
            Invoices invoices,
            PaymentBook payments,
            PayableOrders orders,
            OpenItemRows items,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.calendar = calendar;
        this.orders = orders;
        this.items = items;
        this.receipts = receipts;
        this.invoices = invoices;
        this.payments = payments;
        this.events = events;
    }

    /** Why money waits. */
    public enum WaitingReason {
        /** It names an order that has no invoice yet. */
        ORDER_NOT_BILLED,
        /** It names an order of which nothing is left to pay. */
        MORE_THAN_OWED,
        /** It names no order, and nothing was open when it came in. */
        ON_ACCOUNT
    }

    /** Why a document comes first among those that the money may pay. */
    public enum ProposalReason {
        /** It is the only one of which just this amount is open. */
        SAME_AMOUNT,
        /** It is the only one that this amount settles less its early discount, and it came in time. */
        LESS_DISCOUNT,
        /** It is due before the others. */
        OLDEST_DUE
    }

    /**
     * What the money may pay.
     *
     * @param open what of it is not paid
     */
    public record PayableDocument(String number, String order, Money open) {}

    /**
     * Money that waits.
     *
     * @param amount all that came in
     * @param waiting what no document has taken of it
     * @param payable what it may pay, what is proposed first
     * @param proposal why the first of them; absent where there is none, and for an order that is not billed: its invoice takes
     *     the money, unless there will never be one
     */
    public record WaitingReceipt(
            long id,
            String reference,
            String customer,
            @Nullable String order,
            Money amount,
            Money waiting,
            WaitingReason reason,
            List<PayableDocument> payable,
            @Nullable ProposalReason proposal) {

        /** The currency of all amounts. */
        @JsonProperty
        public String currency() {
            return amount.code();
        }
    }

    /** What waits, the oldest first; three statements however many there are, and one more where early discounts are offered. */
    @Transactional(readOnly = true)
    public List<WaitingReceipt> page(long after, int most) {
        List<Receipt> found = receipts.waitingAfter(after, Limit.of(most));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, List<Invoice>> open =
                invoices
                        .openOf(found.stream()
                                .map(Receipt::customerCode)
                                .distinct()
                                .toArray(String[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(Invoice::customerCode));
        Map<String, EarlyAmount> early = items.early(open.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.discount() != null)
                .map(Invoice::number)
                .toList());
        Map<String, List<Invoice>> ofOrders = invoices
                .ofOrdersOrNumbers(found.stream()
                        .map(Receipt::orderNumber)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(Invoice::orderNumber));
        return found.stream()
                .map(one -> seen(one, open.getOrDefault(one.customerCode(), List.of()), early, ofOrders))
                .toList();
    }

    private WaitingReceipt seen(
            Receipt receipt,
            List<Invoice> open,
            Map<String, EarlyAmount> discounts,
            Map<String, List<Invoice>> ofOrders) {
        WaitingReason reason = reason(receipt, ofOrders);
        List<Invoice> payable = open.stream()
                .filter(one -> one.currency().equals(receipt.currency()))
                .toList();
        List<Invoice> exact = payable.stream()
                .filter(one -> one.open().equals(receipt.waiting()))
                .toList();
        List<Invoice> early = exact.isEmpty()
                ? payable.stream()
                        .filter(one -> Optional.ofNullable(discounts.get(one.number()))
                                .filter(offer -> offer.settledBy(receipt.waiting(), receipt.cameOn(calendar)))
                                .isPresent())
                        .toList()
                : List.of();
        List<Invoice> same = exact.isEmpty() ? early : exact;
        List<Invoice> proposed = new ArrayList<>(payable);
        if (same.size() == 1) {
            proposed.removeAll(same);
            proposed.addAll(0, same);
        }
        return new WaitingReceipt(
                receipt.id(),
                receipt.reference(),
                receipt.customerCode(),
                receipt.orderNumber(),
                receipt.view(false).amount(),
                receipt.waiting(),
                reason,
                proposed.stream()
                        .map(one -> new PayableDocument(one.number(), one.orderNumber(), one.open()))
                        .toList(),
                proposed.isEmpty() || reason == WaitingReason.ORDER_NOT_BILLED
                        ? null
                        : same.size() == 1
                                ? early.isEmpty() ? ProposalReason.SAME_AMOUNT : ProposalReason.LESS_DISCOUNT
                                : ProposalReason.OLDEST_DUE);
    }

    private static WaitingReason reason(Receipt receipt, Map<String, List<Invoice>> ofOrders) {
        String order = receipt.orderNumber();
        if (order == null) {
            return WaitingReason.ON_ACCOUNT;
        }
        boolean billed =
                ofOrders.getOrDefault(order, List.of()).stream().anyMatch(one -> one.kind() == InvoiceKind.FINAL);
        return billed ? WaitingReason.MORE_THAN_OWED : WaitingReason.ORDER_NOT_BILLED;
    }

    /**
     * Lets money pay a document of the same customer. Documents of an order are locked first, then the money.
     *
     * @param receipt the number of the money, as {@link #page} gives it
     * @param row of the document's schedule; absent for those that are due first
     * @param amount absent for as much as there is and is open
     * @param reason asked for where the money names another order
     * @throws Refusal NOT_FOUND for unknown money or an unknown document; INVALID for another customer's or currency's, for
     *     a credit note, or without a reason; CONFLICT for more than waits or is open, or when an order that is not shipped yet
     *     was promised for this money
     */
    public void use(
            long receipt,
            String invoice,
            @Nullable Integer row,
            @Nullable Money amount,
            @Nullable String reason,
            String by) {
        String order = invoices.orderOf(invoice).orElseThrow(() -> Refusal.notFound("invoice.unknown", invoice));
        List<Invoice> documents = invoices.locked(order);
        Invoice paid = documents.stream()
                .filter(one -> one.number().equals(invoice))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("invoice.unknown", invoice));
        Receipt money = receipts.locked(receipt).orElseThrow(() -> Refusal.notFound("receipt.unknown", receipt));
        check(money, paid, amount, reason);
        Money wanted = wanted(money, paid, row, amount);
        PaymentBook.PaidDocument part =
                payments.use(money, paid, row, wanted, Objects.requireNonNullElse(reason, "waiting money"), by);
        events.publishEvent(new MoneyAllocated(
                order,
                by,
                paid.customerCode(),
                paid.currency(),
                money.reference(),
                reason,
                part.event(documents.stream().noneMatch(Invoice::owes))));
        DiscountMayBeDue.of(paid).ifPresent(events::publishEvent);
    }

    private static Money wanted(Receipt money, Invoice paid, @Nullable Integer row, @Nullable Money amount) {
        Money open = row == null ? paid.open() : paid.open(row);
        Money wanted = amount == null ? money.waiting().smaller(open) : amount;
        if (!wanted.isPositive() || wanted.isMoreThan(money.waiting())) {
            throw Refusal.conflict(
                    "receipt.more-than-waits",
                    money.reference(),
                    wanted.plain(),
                    money.waiting().plain(),
                    money.currency());
        }
        if (wanted.isMoreThan(paid.open())) {
            throw Refusal.conflict(
                    "invoice.more-than-open",
                    paid.number(),
                    wanted.plain(),
                    paid.open().amount(),
                    paid.currency());
        }
        return wanted;
    }

    /** As {@link #use(long, String, Integer, Money, String, String)}, for the rows that are due first. */
    public void use(long receipt, String invoice, @Nullable Money amount, @Nullable String reason, String by) {
        use(receipt, invoice, null, amount, reason, by);
    }

    /** Whether what an order was paid in advance is still there: it waits, or documents of the order have taken it. */
    @Transactional(readOnly = true)
    public boolean covers(String order, Money amount) {
        Money used = invoices.findByOrderNumberOrderById(order).stream()
                .filter(one -> one.kind() != InvoiceKind.CREDIT)
                .map(one -> one.gross().minus(one.open()))
                .reduce(Money.zero(amount.code()), Money::plus);
        return !amount.isMoreThan(payments.waiting(order, amount.code()).plus(used));
    }

    private void check(Receipt money, Invoice paid, @Nullable Money amount, @Nullable String reason) {
        if (!money.customerCode().equals(paid.customerCode())
                || !money.currency().equals(paid.currency())) {
            throw Refusal.invalid("invoice", "receipt.other-customer", money.reference(), paid.number());
        }
        if (paid.kind() == InvoiceKind.CREDIT) {
            throw Refusal.invalid("invoice", "receipt.credit-note", paid.number());
        }
        String named = money.orderNumber();
        if (named != null && !named.equals(paid.orderNumber()) && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "receipt.reason-missing", money.reference(), named);
        }
        if (named != null
                && !named.equals(paid.orderNumber())
                && orders.find(named).filter(PayableOrders.Payable::shipsPaid).isPresent()) {
            throw Refusal.conflict("receipt.order-under-way", money.reference(), named);
        }
        if (amount != null && !amount.code().equals(money.currency())) {
            throw Refusal.invalid("amount", "payment.currency-mismatch", amount.code(), money.currency());
        }
    }
}
