package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.kernel.BusinessEvent;

/** What happens to tax profiles; the subject is the customer's code. */
public sealed interface TaxProfileEvent extends BusinessEvent {

    /**
     * Somebody said anew what invoices to a customer name.
     *
     * @param changedFields what it was and is; of a bank account the last signs, of a phone only that it changed
     */
    record TaxProfileChanged(String subject, String actor, String changedFields) implements TaxProfileEvent {}
}
