package io.orderwright.sales.contacts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a customer is told about. */
public enum ContactPurpose {
    /** That an order is accepted, or was changed. */
    ORDERS,
    /** When goods come, and that they come later. */
    DELIVERIES,
    /** Invoices and what corrects them. */
    INVOICES,
    /** That something is to be paid. */
    PAYMENT_REMINDERS;

    /** In their own order, so that equal sets look alike. */
    static Set<ContactPurpose> inOrder(Collection<ContactPurpose> purposes) {
        return Collections.unmodifiableSet(
                purposes.isEmpty() ? EnumSet.noneOf(ContactPurpose.class) : EnumSet.copyOf(purposes));
    }
}
