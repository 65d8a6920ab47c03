package io.orderwright.process.ordertocash;

import io.orderwright.coordination.InvoiceOrder;
import io.orderwright.coordination.money.InvoiceReminder;
import io.orderwright.coordination.money.OrderDeposits;
import io.orderwright.coordination.money.PrepaidOrders;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Timers;
import io.orderwright.sales.terms.DepositGate;
import java.util.Date;

/** {@code billing} in BPMN. */
@TaskBean(name = "billing")
public class BillingTasks {

    private final InvoiceOrder invoices;
    private final OrderDeposits deposits;
    private final InvoiceReminder reminder;
    private final PrepaidOrders advance;

    BillingTasks(InvoiceOrder invoices, OrderDeposits deposits, InvoiceReminder reminder, PrepaidOrders advance) {
        this.advance = advance;
        this.invoices = invoices;
        this.deposits = deposits;
        this.reminder = reminder;
    }

    public void invoice(String orderNumber) {
        invoices.forOrder(orderNumber);
    }

    /** Whether each delivery has an invoice of its own. */
    public boolean eachDelivery(String orderNumber) {
        return invoices.eachDelivery(orderNumber);
    }

    public void invoiceDelivery(String orderNumber) {
        invoices.forDelivery(orderNumber);
    }

    /** Whether all that has left is invoiced, and nothing is to follow. */
    public boolean invoicedInFull(String orderNumber) {
        return invoices.inFull(orderNumber);
    }

    /** There is no more to invoice. True when nothing is left to pay. */
    public boolean end(String orderNumber) {
        return invoices.end(orderNumber);
    }

    /** True when nothing is left to pay. */
    public boolean posted(String orderNumber) {
        return invoices.posted(orderNumber);
    }

    /** True when a prepaid order's money is all there. */
    public boolean prepaid(String orderNumber) {
        return advance.paid(orderNumber);
    }

    /** Whether deposits were agreed. */
    public boolean depositsAgreed(String orderNumber) {
        return deposits.agreed(orderNumber);
    }

    public void askDeposits(String orderNumber) {
        deposits.ask(orderNumber);
    }

    /** True when goods may be kept, bought and made for it. */
    public boolean supplyPaid(String orderNumber) {
        return deposits.letThrough(orderNumber, DepositGate.SUPPLY);
    }

    /** True when its goods may leave. */
    public boolean shipmentPaid(String orderNumber) {
        return deposits.letThrough(orderNumber, DepositGate.SHIPMENT);
    }

    public Date reminderAt(String orderNumber) {
        return Timers.at(reminder.at(orderNumber));
    }

    /** Whether the customer has a number and still owes something. */
    public boolean remindable(String orderNumber) {
        return reminder.possible(orderNumber);
    }
}
