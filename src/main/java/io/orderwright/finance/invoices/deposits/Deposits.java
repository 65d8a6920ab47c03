package io.orderwright.finance.invoices.deposits;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.finance.invoices.store.BillingStart;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.terms.DepositGate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the deposits of an order, each once, and says whether what waits for them may go on. */
@Service
@Transactional
public class Deposits {

    private final Invoices invoices;
    private final Billing billing;
    private final BillingStart start;
    private final CompanyCalendar calendar;
    private final ApplicationEventPublisher events;

    Deposits(
            Invoices invoices,
            Billing billing,
            BillingStart start,
            CompanyCalendar calendar,
            ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.billing = billing;
        this.start = start;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * Asks for those that are not asked for yet.
     *
     * @throws Refusal CONFLICT for more than the order is for
     */
    public void ask(BillableOrder order) {
        List<AgreedDeposit> agreed = AgreedDeposit.of(order, calendar.today());
        int asked = standing(order.number()).size();
        while (asked < agreed.size()) {
            billing.deposit(order, agreed.get(asked));
            asked = standing(order.number()).size();
        }
    }

    /**
     * Lets what waits for deposits go on, once each of them is paid; says whether it does. The documents stay locked until the transaction ends, so that a
     * payment of the same moment is either seen here or finds the process waiting for it. From the day on which it goes on,
     * one whose payment bounces is owed as any other document.
     */
    public boolean letThrough(BillableOrder order, DepositGate gate) {
        List<Invoice> asked = standing(order.number()).stream()
                .filter(one -> one.depositGate() == gate)
                .toList();
        long agreed = AgreedDeposit.of(order, calendar.today()).stream()
                .filter(one -> one.gate() == gate)
                .count();
        boolean paid = asked.size() >= agreed && asked.stream().allMatch(Invoice::settled);
        if (paid) {
            asked.forEach(one -> one.gateOpened(calendar.today()));
        }
        return paid;
    }

    /** The numbers of all of an order's, in the order of their ids; nothing is held, or read but these. */
    @Transactional(readOnly = true)
    public List<String> numbers(String orderNumber) {
        return invoices.numbersOf(orderNumber, InvoiceKind.DEPOSIT);
    }

    /** The numbers of those that finance has and that are not taken back; all documents of the order stay locked. */
    public List<String> booked(String orderNumber) {
        return standing(orderNumber).stream()
                .filter(one -> one.state() != InvoiceState.ISSUED)
                .map(Invoice::number)
                .toList();
    }

    /**
     * Those that finance has and of which something is left that nothing will deduct: all of the order has left and is billed, or
     * came back for good. All documents of the order stay locked.
     */
    public List<String> beyond(BillableOrder order) {
        Set<String> beyond = new OrderDocuments(
                        order.currency(), invoices.locked(order.number()), start.goodsBack(order.number()))
                .depositsBeyond(order);
        return booked(order.number()).stream().filter(beyond::contains).toList();
    }

    /** Nothing of the order is to be billed any more: what is left of its deposits is looked at. */
    public void ended(String orderNumber) {
        events.publishEvent(new DepositsMayBeLeft(orderNumber));
    }

    private List<Invoice> standing(String orderNumber) {
        return invoices.locked(orderNumber).stream()
                .filter(one -> one.kind() == InvoiceKind.DEPOSIT && one.state() != InvoiceState.CORRECTED)
                .toList();
    }
}
