package io.orderwright.process.ordertocash;

import io.orderwright.coordination.InvoiceOrder;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Timers;
import java.util.Date;

/** {@code billing} in BPMN. */
@TaskBean(name = "billing")
public class BillingTasks {

    private final InvoiceOrder invoices;
    private final Billing billing;

    BillingTasks(InvoiceOrder invoices, Billing billing) {
        this.invoices = invoices;
        this.billing = billing;
    }

    public void invoice(String orderNumber) {
        invoices.forOrder(orderNumber);
    }

    /** True when nothing is left to pay. */
    public boolean posted(String orderNumber) {
        return invoices.posted(orderNumber);
    }

    /** True when a prepaid order's money is all there. */
    public boolean prepaid(String orderNumber) {
        return invoices.prepaid(orderNumber);
    }

    public Date reminderAt(String orderNumber) {
        return Timers.at(billing.remindAt(orderNumber));
    }

    /** Whether the customer has a number and still owes something. */
    public boolean remindable(String orderNumber) {
        return invoices.remindable(orderNumber);
    }
}
