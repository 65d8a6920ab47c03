package io.orderwright.coordination;

import io.orderwright.coordination.money.BillableOrders;
import io.orderwright.coordination.returns.SettleExchange;
import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.finance.invoices.deposits.Deposits;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.terms.BillingBasis;
import org.springframework.stereotype.Component;

/** The customer is asked for an order's money: invoices, the finance system's number. */
@Component
public class InvoiceOrder {

    private static final String POSTING = "finance.post-invoice";

    private final Billing billing;
    private final BillableOrders billable;
    private final OrderQueries orders;
    private final PartnerDocuments documents;
    private final SettleExchange exchange;
    private final Deposits deposits;

    InvoiceOrder(
            Billing billing,
            BillableOrders billable,
            OrderQueries orders,
            PartnerDocuments documents,
            SettleExchange exchange,
            Deposits deposits) {
        this.deposits = deposits;
        this.billing = billing;
        this.billable = billable;
        this.orders = orders;
        this.documents = documents;
        this.exchange = exchange;
    }

    /** Bills all that has left of the order and is not billed yet. */
    public void forOrder(String orderNumber) {
        BillableOrder order = billable.get(orderNumber);
        exchange.hold(order);
        billing.invoice(IssueInvoice.rest(order));
        billable.billed(orderNumber);
        exchange.billed(order);
    }

    /** Whether its customer has an invoice for each delivery, as was agreed. */
    public boolean eachDelivery(String orderNumber) {
        return orders.facts(orderNumber).billing() == BillingBasis.DELIVERY;
    }

    /** Bills the delivery that has left while more is to follow. */
    public void forDelivery(String orderNumber) {
        BillableOrder order = billable.get(orderNumber);
        exchange.hold(order);
        billing.invoice(IssueInvoice.delivered(order));
        billable.partBilled(orderNumber);
        exchange.billed(order);
    }

    /** Whether all that has left of an order is billed already: nothing is wanted of it any more but what was delivered. */
    public boolean inFull(String orderNumber) {
        return orders.get(orderNumber).lines().stream()
                .allMatch(line -> line.invoiced().equals(line.ordered()));
    }

    /** Its deliveries are billed, each by its own invoice, and there are no more. @return whether nothing is left to pay */
    public boolean end(String orderNumber) {
        billable.billed(orderNumber);
        deposits.ended(orderNumber);
        return billing.settled(orderNumber);
    }

    /**
     * The finance system has booked the invoice. @return whether nothing is left to pay
     *
     * @throws IllegalStateException when it gave no number
     */
    public boolean posted(String orderNumber) {
        return billing.posted(orderNumber, under -> documents.number(under, POSTING));
    }
}
