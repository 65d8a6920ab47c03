package io.orderwright.process.tasks;

import io.orderwright.credit.CreditControl;
import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.IssueInvoice;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
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
        billing.invoice(IssueInvoice.rest(billable(orders.get(orderNumber))));
        orders.invoiced(orderNumber);
    }

    private static BillableOrder billable(OrderView order) {
        return new BillableOrder(
                order.number(),
                order.customer(),
                order.currency(),
                new Taxation(order.net(), order.tax(), order.gross()),
                order.paymentTermsDays(),
                order.lines().stream().map(BillingTasks::line).toList());
    }

    private static BillableLine line(OrderView.Line line) {
        return new BillableLine(
                line.lineNo(),
                line.taxRate(),
                line.ordered(),
                line.shipped(),
                new Taxation(line.net(), line.tax(), line.gross()));
    }

    /** True when nothing is left to pay. */
    public boolean posted(String orderNumber) {
        return billing.posted(orderNumber, under -> documents.number(under, "finance.post-invoice"));
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
