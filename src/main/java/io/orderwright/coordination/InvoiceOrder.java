package io.orderwright.coordination;

import io.orderwright.credit.CreditControl;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import org.springframework.stereotype.Component;

/** The customer is asked for an order's money: invoice, the finance system's number, credit, reminder. */
@Component
public class InvoiceOrder {

    private static final String POSTING = "finance.post-invoice";

    private final Billing billing;
    private final CreditControl credit;
    private final OrderHandling orders;
    private final PartnerDocuments documents;

    InvoiceOrder(Billing billing, CreditControl credit, OrderHandling orders, PartnerDocuments documents) {
        this.billing = billing;
        this.credit = credit;
        this.orders = orders;
        this.documents = documents;
    }

    /** Bills the order as it is. */
    public void forOrder(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        billing.invoice(new IssueInvoice(
                orderNumber,
                order.customer(),
                order.currency(),
                order.net(),
                order.tax(),
                order.gross(),
                order.paymentTermsDays()));
        orders.invoiced(orderNumber);
    }

    /**
     * The finance system has booked the invoice. @return whether nothing is left to pay
     *
     * @throws IllegalStateException when it gave no number
     */
    public boolean posted(String orderNumber) {
        boolean paid = billing.posted(orderNumber, documents.number(orderNumber, POSTING));
        credit.invoiced(orderNumber);
        return paid;
    }

    /**
     * Whether a prepaid order's money is all there. The customer's credit account is locked first, as it is when money
     * comes in: the payment is either seen here or finds the process waiting for it.
     */
    public boolean prepaid(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        credit.lock(order.customer(), order.currency());
        return billing.depositCovers(orderNumber, order.gross());
    }

    /**
     * Whether the customer has a number to send a reminder to, and still owes something.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    public boolean remindable(String orderNumber) {
        return billing.owed(orderNumber) && orders.get(orderNumber).reachable();
    }
}
