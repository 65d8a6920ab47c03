package io.orderwright.process.ordertocash;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.CreditControl.Settlement;
import io.orderwright.credit.CreditEvent.HeldOrderReopened;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.BillingEvent.Allocation;
import io.orderwright.finance.invoices.BillingEvent.DepositAllocated;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.fulfilment.stock.StockEvent.BackOrderServed;
import io.orderwright.process.engine.calls.InWords;
import io.orderwright.sales.orders.OrderEvent.OrderCancellationAsked;
import io.orderwright.sales.orders.OrderEvent.OrderChanged;
import io.orderwright.sales.orders.OrderEvent.OrderPlaced;
import io.orderwright.sales.orders.OrderEvent.OrderReopened;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns what happened in a module into what it means for the process, in the same transaction: an order starts its
 * instance, a payment or arrived goods wake the instance that waits for them. A message that nobody waits for (yet) is
 * not lost: the process asks the module before it begins to wait, while the same row is locked.
 */
@Component
class OrderCorrelation {

    private static final String PROCESS = "order-to-cash";

    private final RuntimeService runtime;
    private final OrderHandling orders;
    private final CreditControl credit;
    private final Billing billing;

    OrderCorrelation(RuntimeService runtime, OrderHandling orders, CreditControl credit, Billing billing) {
        this.runtime = runtime;
        this.orders = orders;
        this.credit = credit;
        this.billing = billing;
    }

    @EventListener
    void on(OrderPlaced event) {
        start(event.subject());
    }

    /** Its instance is about to end, having undone what it did. */
    @EventListener
    void on(OrderReopened event) {
        start(event.subject());
    }

    private void start(String orderNumber) {
        InWords.call(() -> runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(orderNumber)
                .setVariable("orderNumber", orderNumber)
                .execute());
    }

    /** Orders under way in an earlier diagram wait for the second message. */
    @EventListener
    void on(OrderCancellationAsked event) {
        InWords.call(() -> runtime.createMessageCorrelation("messageOrderCalledBack")
                .processInstanceBusinessKey(event.subject())
                .setVariable("approvalTakenBack", false)
                .correlateAll());
        tell(event.subject(), "messageCancellationAsked");
    }

    @EventListener
    void on(HeldOrderReopened event) {
        tell(event.subject(), "messageCreditChanged");
    }

    @EventListener
    void on(BackOrderServed event) {
        orders.backOrderServed(event.subject(), event.quantities());
        if (event.complete() || orders.get(event.subject()).deliverable()) {
            tell(event.subject(), "messageBackOrderServed");
        }
    }

    /** It asks for less: what it waited for may be there. */
    @EventListener
    void on(OrderChanged event) {
        OrderView order = orders.get(event.subject());
        boolean waits = order.state() == OrderState.WAITING_FOR_STOCK || order.state() == OrderState.PARTLY_SHIPPED;
        if (waits && order.deliverable()) {
            tell(event.subject(), "messageBackOrderServed");
        }
        if (order.state() == OrderState.WAITING_FOR_PAYMENT && billing.depositCovers(order.number(), order.gross())) {
            tell(event.subject(), "messagePrepaymentReceived");
        }
    }

    @EventListener
    void on(PaymentReceived event) {
        List<Settlement> settlements = event.allocations().stream()
                .map(part -> new Settlement(part.orderNumber(), part.amount()))
                .toList();
        credit.paid(event.customer(), event.currency(), event.amount(), event.allocated(), settlements);
        event.allocations().stream()
                .filter(Allocation::settled)
                .forEach(part -> tell(part.orderNumber(), "messageInvoicePaid"));
        String order = event.orderNumber();
        if (order != null
                && event.allocations().isEmpty()
                && billing.depositCovers(order, orders.get(order).gross())) {
            tell(order, "messagePrepaymentReceived");
        }
    }

    @EventListener
    void on(DepositAllocated event) {
        Allocation part = event.allocation();
        credit.allocated(event.customer(), event.currency(), new Settlement(part.orderNumber(), part.amount()));
    }

    private void tell(String orderNumber, String message) {
        InWords.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(orderNumber)
                .correlateAll());
    }
}
