package io.orderwright.process.ordertocash;

import io.orderwright.coordination.BookDocuments;
import io.orderwright.coordination.BookPayment;
import io.orderwright.coordination.BookPayment.BookedPayment;
import io.orderwright.coordination.OrderWaits;
import io.orderwright.credit.CreditEvent.HeldOrderReopened;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteApplied;
import io.orderwright.finance.invoices.BillingEvent.CreditNoteIssued;
import io.orderwright.finance.invoices.BillingEvent.DepositAllocated;
import io.orderwright.finance.invoices.BillingEvent.MoneyAllocated;
import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.finance.invoices.BillingEvent.PaymentReceived;
import io.orderwright.finance.invoices.writeoffs.WriteOffEvent.WriteOffBooked;
import io.orderwright.fulfilment.stock.StockEvent.BackOrderServed;
import io.orderwright.process.engine.calls.Processes;
import io.orderwright.sales.orders.OrderEvent.OrderCancellationAsked;
import io.orderwright.sales.orders.OrderEvent.OrderCarried;
import io.orderwright.sales.orders.OrderEvent.OrderChanged;
import io.orderwright.sales.orders.OrderEvent.OrderPlaced;
import io.orderwright.sales.orders.OrderEvent.OrderReopened;
import java.util.Map;
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
    private static final String DEPOSIT_PAID = "messageDepositPaid";

    private final Processes processes;
    private final OrderWaits waits;
    private final BookPayment payments;
    private final BookDocuments documents;

    OrderCorrelation(Processes processes, OrderWaits waits, BookPayment payments, BookDocuments documents) {
        this.processes = processes;
        this.waits = waits;
        this.payments = payments;
        this.documents = documents;
    }

    @EventListener
    void on(OrderPlaced event) {
        start(event.subject());
    }

    /** It was accepted before the company moved in: what comes next is that goods are kept for it. */
    @EventListener
    void on(OrderCarried event) {
        processes.startBefore("taskReserveStock", PROCESS, event.subject(), "orderNumber");
    }

    /** Its instance is about to end, having undone what it did. */
    @EventListener
    void on(OrderReopened event) {
        start(event.subject());
    }

    private void start(String orderNumber) {
        processes.start(PROCESS, orderNumber, "orderNumber");
    }

    /** Orders under way in an earlier diagram wait for the second message. */
    @EventListener
    void on(OrderCancellationAsked event) {
        callBack(event.subject(), false);
        tell(event.subject(), "messageCancellationAsked");
    }

    @EventListener
    void on(HeldOrderReopened event) {
        tell(event.subject(), "messageCreditChanged");
    }

    @EventListener
    void on(BackOrderServed event) {
        if (waits.served(event.subject(), event.quantities(), event.complete())) {
            tell(event.subject(), "messageBackOrderServed");
        }
    }

    /** It asks for something else: what it waited for may be there, or what is asked about is no longer the same. */
    @EventListener
    void on(OrderChanged event) {
        if (event.beginsAgain()) {
            callBack(event.subject(), true);
        } else if (event.goesOn()) {
            tell(event.subject(), "messageBackOrderServed");
        } else if (waits.moneyIsThere(event.subject())) {
            tell(event.subject(), "messagePrepaymentReceived");
        }
    }

    @EventListener
    void on(PaymentReceived event) {
        BookedPayment booked = payments.received(event);
        booked.paid().forEach(order -> tell(order, "messageInvoicePaid"));
        booked.deposited().forEach(order -> tell(order, DEPOSIT_PAID));
        booked.paidInAdvance().forEach(order -> tell(order, "messagePrepaymentReceived"));
    }

    @EventListener
    void on(CreditNoteIssued event) {
        if (documents.credited(event)) {
            tell(event.subject(), "messageInvoicePaid");
        }
    }

    @EventListener
    void on(DepositAllocated event) {
        payments.allocated(event);
    }

    @EventListener
    void on(MoneyAllocated event) {
        if (payments.allocated(event)) {
            tell(event.subject(), "messageInvoicePaid");
        }
        deposited(event.allocation());
    }

    @EventListener
    void on(CreditNoteApplied event) {
        if (event.allocation().settled()) {
            tell(event.subject(), "messageInvoicePaid");
        }
        deposited(event.allocation());
    }

    @EventListener
    void on(WriteOffBooked event) {
        if (documents.writtenOff(event)) {
            tell(event.subject(), "messageInvoicePaid");
        }
        deposited(event.part());
    }

    /** The process asks whether that was enough. */
    private void deposited(PaidPart part) {
        if (payments.isDeposit(part)) {
            tell(part.orderNumber(), DEPOSIT_PAID);
        }
    }

    private void callBack(String orderNumber, boolean beginsAgain) {
        processes.tell("messageOrderCalledBack", orderNumber, Map.of("approvalTakenBack", beginsAgain));
    }

    private void tell(String orderNumber, String message) {
        processes.tell(message, orderNumber);
    }
}
