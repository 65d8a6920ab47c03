package io.orderwright.coordination;

import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.coordination.money.BillableOrders;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderQueries;
import org.springframework.stereotype.Component;

/** The customer is asked for an order's money: invoice, the finance system's number, credit, reminder. */
@Component
public class InvoiceOrder {

    private static final String POSTING = "finance.post-invoice";

    private final Billing billing;
    private final BillableOrders billable;
    private final IncomingPayments payments;
    private final CreditExposure exposure;
    private final OrderQueries orders;
    private final PartnerDocuments documents;
    private final MessageReceivers receivers;

    InvoiceOrder(
            Billing billing,
            BillableOrders billable,
            IncomingPayments payments,
            CreditExposure exposure,
            OrderQueries orders,
            PartnerDocuments documents,
            MessageReceivers receivers) {
        this.billing = billing;
        this.billable = billable;
        this.payments = payments;
        this.exposure = exposure;
        this.orders = orders;
        this.documents = documents;
        this.receivers = receivers;
    }

    /** Bills all that has left of the order and is not billed yet. */
    public void forOrder(String orderNumber) {
        billing.invoice(IssueInvoice.rest(billable.get(orderNumber)));
        billable.billed(orderNumber);
    }

    /**
     * The finance system has booked the invoice. @return whether nothing is left to pay
     *
     * @throws IllegalStateException when it gave no number
     */
    public boolean posted(String orderNumber) {
        return billing.posted(orderNumber, under -> documents.number(under, POSTING));
    }

    /**
     * Whether a prepaid order's money is all there. The customer's credit account is locked first, as it is when money
     * comes in: the payment is either seen here or finds the process waiting for it.
     */
    public boolean prepaid(String orderNumber) {
        OrderFacts order = orders.facts(orderNumber);
        exposure.lock(order.customer(), order.currency());
        return payments.depositCovers(orderNumber, order.gross());
    }

    /**
     * Whether the customer has a number to send a reminder to, and still owes something.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    public boolean remindable(String orderNumber) {
        return billing.owed(orderNumber) && receivers.reachable(orderNumber, ContactPurpose.PAYMENT_REMINDERS);
    }
}
