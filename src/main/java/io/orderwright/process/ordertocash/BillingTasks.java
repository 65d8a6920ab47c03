package io.orderwright.process.ordertocash;

import io.orderwright.credit.CreditControl;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderView;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** {@code billing} in BPMN. */
@TaskBean(name = "billing")
public class BillingTasks {

    /** Reminders go out in the morning after the due day. */
    private static final LocalTime REMIND_AT = LocalTime.of(9, 0);

    private final Billing billing;
    private final CreditControl credit;
    private final OrderHandling orders;
    private final PartnerDocuments documents;

    BillingTasks(Billing billing, CreditControl credit, OrderHandling orders, PartnerDocuments documents) {
        this.billing = billing;
        this.credit = credit;
        this.orders = orders;
        this.documents = documents;
    }

    public void invoice(String orderNumber) {
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

    /** True when nothing is left to pay. */
    public boolean posted(String orderNumber) {
        boolean paid = billing.posted(orderNumber, documents.number(orderNumber, "finance.post-invoice"));
        credit.invoiced(orderNumber);
        return paid;
    }

    /**
     * True when a prepaid order's money is all there. The customer's credit account is locked first, as it is when money
     * comes in: the payment is either seen here or finds the process waiting for it.
     */
    public boolean prepaid(String orderNumber) {
        OrderView order = orders.get(orderNumber);
        credit.lock(order.customer(), order.currency());
        return billing.depositCovers(orderNumber, order.gross());
    }

    public Date reminderAt(String orderNumber) {
        return Date.from(open(orderNumber)
                .dueOn()
                .plusDays(1)
                .atTime(REMIND_AT)
                .atZone(ZoneId.systemDefault())
                .toInstant());
    }

    /** Whether the customer has a number and still owes something. */
    public boolean remindable(String orderNumber) {
        InvoiceView invoice = open(orderNumber);
        String phone = orders.get(orderNumber).phone();
        return phone != null && !phone.isBlank() && invoice.paid().compareTo(invoice.gross()) < 0;
    }

    private InvoiceView open(String orderNumber) {
        return billing.find(orderNumber).orElseThrow(() -> Refusal.notFound("invoice.none-for-order", orderNumber));
    }
}
