package io.orderwright.sales.addresses;

import io.orderwright.platform.kernel.BusinessEvent;

/** What happens to addresses; the subject is the customer's code. */
public sealed interface AddressEvent extends BusinessEvent {

    /**
     * Somebody entered or changed an address.
     *
     * @param addressCode which one of the customer's
     * @param changedFields by name, what it was and is; of personal data only that they changed
     */
    record AddressChanged(String subject, String actor, String addressCode, String changedFields)
            implements AddressEvent {}

    /** An address was entered by mistake, and is no more; {@code addressCode}: which one of the customer's. */
    record AddressRemoved(String subject, String actor, String addressCode) implements AddressEvent {}
}
