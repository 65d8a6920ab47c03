package io.orderwright.coordination.money;

import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.finance.invoices.records.DueReminders;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.contacts.ContactPurpose;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A customer is reminded of what is open of an order: when, and whether that is possible. */
@Component
public class InvoiceReminder {

    private final DueReminders reminders;
    private final MessageReceivers receivers;

    InvoiceReminder(DueReminders reminders, MessageReceivers receivers) {
        this.reminders = reminders;
        this.receivers = receivers;
    }

    /** @throws Refusal NOT_FOUND when the order has no invoice */
    public Instant at(String orderNumber) {
        return reminders.remindAt(orderNumber);
    }

    /**
     * Whether the customer has a number to send a reminder to, and still owes something.
     *
     * @throws Refusal NOT_FOUND when the order has no invoice
     */
    public boolean possible(String orderNumber) {
        return reminders.owed(orderNumber) && receivers.reachable(orderNumber, ContactPurpose.PAYMENT_REMINDERS);
    }
}
