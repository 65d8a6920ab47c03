package io.orderwright.coordination.money;

import io.orderwright.finance.banking.ports.CustomerMoney;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.OpenItems;
import io.orderwright.finance.invoices.records.OpenItems.EarlyAmount;
import io.orderwright.finance.invoices.records.OpenItems.OpenItem;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a line of a bank asks about the money of customers, and the booking of what it brought, once under its key. */
@Component
class MoneyOfBankLines implements CustomerMoney {

    /** Who reported the money; the line's key is its reference. */
    private static final String SOURCE = "bank";

    private static final String CHARGE = "银行手续费 / bank charge";

    private final OpenItems items;
    private final IncomingPayments payments;
    private final OrderQueries orders;
    private final CustomerMaster customers;
    private final Billing billing;
    private final WriteOffs writeOffs;
    private final Movements movements;

    MoneyOfBankLines(
            OpenItems items,
            IncomingPayments payments,
            OrderQueries orders,
            CustomerMaster customers,
            Billing billing,
            WriteOffs writeOffs,
            Movements movements) {
        this.movements = movements;
        this.billing = billing;
        this.writeOffs = writeOffs;
        this.items = items;
        this.payments = payments;
        this.orders = orders;
        this.customers = customers;
    }

    @Override
    public List<OpenDocument> named(Collection<String> numbers) {
        return items.named(numbers).stream().map(MoneyOfBankLines::document).toList();
    }

    @Override
    public List<OpenDocument> owedBy(Collection<String> codes) {
        return items.owedBy(codes).stream().map(MoneyOfBankLines::document).toList();
    }

    private static OpenDocument document(OpenItem item) {
        return new OpenDocument(
                item.number(),
                item.order(),
                item.customer(),
                item.dueOn(),
                item.open(),
                item.home(),
                early(item),
                item.next());
    }

    private static @Nullable EarlyPayment early(OpenItem item) {
        EarlyAmount early = item.early();
        return early == null ? null : new EarlyPayment(early.payable(), early.until());
    }

    @Override
    public Map<String, String> customersOfOrders(Collection<String> numbers) {
        Map<String, String> found = new HashMap<>();
        for (OrderView order : orders.byNumber(numbers).values()) {
            found.put(order.number(), order.customer());
        }
        return found;
    }

    @Override
    public Map<String, List<String>> customersNamed(Collection<String> names) {
        Map<String, List<String>> found = new HashMap<>();
        List<CustomerView> known = names.isEmpty() ? List.of() : customers.named(names);
        for (String name : names) {
            found.put(
                    name,
                    known.stream()
                            .filter(one -> bare(one.name()).equals(bare(name)))
                            .map(CustomerView::code)
                            .toList());
        }
        return found;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    @Override
    public List<BookedReceipt> booked(Collection<String> references) {
        return items.received(references).stream()
                .map(one -> new BookedReceipt(one.id(), one.reference(), one.customer(), one.amount()))
                .toList();
    }

    @Override
    public List<Repayment> paidBack(Collection<Money> amounts) {
        return items.refunded(amounts).stream()
                .map(one -> new Repayment(one.number(), one.reference(), one.customer(), one.amount()))
                .toList();
    }

    @Override
    public List<BookedReceipt> whole(Collection<Long> receipts) {
        return items.whole(receipts).stream()
                .map(one -> new BookedReceipt(one.id(), one.reference(), one.customer(), one.amount()))
                .toList();
    }

    @Override
    public String takeBack(long receipt, Money amount, String reference, String reason, String by) {
        return movements
                .ask(new MoveReceipt(receipt, MovementKind.BOUNCE, free(receipt, reference), amount, reason), by)
                .number();
    }

    /** What nobody agreed to stands for nothing: it is asked anew, under a reference of its own. */
    private String free(long receipt, String reference) {
        Set<String> dropped = movements.of(Map.of(receipt, "")).getOrDefault(receipt, List.of()).stream()
                .filter(one -> one.state() == MovementState.DECLINED || one.state() == MovementState.WITHDRAWN)
                .map(MovementView::reference)
                .collect(Collectors.toSet());
        String free = reference;
        for (int next = 2; dropped.contains(free); next++) {
            free = reference + "-" + next;
        }
        return free;
    }

    @Override
    public Set<String> dropped(Collection<String> numbers) {
        return items.dropped(numbers);
    }

    @Override
    public void hold(Collection<String> customers, Collection<String> orders) {
        payments.hold(customers, orders);
    }

    @Override
    public long receive(NewReceipt money, String by) {
        ReceivePayment payment = new ReceivePayment(
                money.reference(),
                money.customer(),
                money.order(),
                money.amount().code(),
                new SaidNumber(money.amount().amount()));
        Money charge = money.charge();
        if (charge == null) {
            return payments.receiveFor(money.documents(), payment, money.cameOn(), SOURCE, by);
        }
        // Held as whoever writes off holds them, before the account that the money is booked on.
        String document = money.documents().get(0);
        writeOffs.hold(document);
        long receipt = payments.receiveLessCharge(document, payment, money.cameOn(), SOURCE, by);
        InvoiceView paid = billing.detail(document).invoice();
        Money open = paid.open();
        if (!open.equals(charge)) {
            throw Refusal.conflict("bankline.charge-moved", document, open, charge);
        }
        writeOffs.ask(new AskWriteOff(document, money.reference(), WriteOffCause.BANK_CHARGE, charge, CHARGE), by);
        return receipt;
    }
}
