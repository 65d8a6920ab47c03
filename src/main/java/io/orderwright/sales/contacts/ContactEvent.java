package io.orderwright.sales.contacts;

import io.orderwright.platform.kernel.BusinessEvent;

/** What happens to contacts; the subject is the customer's code. */
public sealed interface ContactEvent extends BusinessEvent {

    /**
     * Somebody entered or changed a contact.
     *
     * @param contactCode which one of the customer's
     * @param changedFields by name, what it was and is; of personal data only that they changed
     */
    record ContactChanged(String subject, String actor, String contactCode, String changedFields)
            implements ContactEvent {

        static ContactChanged between(ContactView before, ContactView after, String by) {
            return new ContactChanged(after.customer(), by, after.code(), ContactChanges.between(before, after));
        }
    }

    /** A contact was entered by mistake, and is no more; {@code contactCode}: which one of the customer's. */
    record ContactRemoved(String subject, String actor, String contactCode) implements ContactEvent {}
}
