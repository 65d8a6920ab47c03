package io.orderwright.sales.contacts;

import io.orderwright.platform.ground.text.ChangedFields;

/** What a change made of a contact, for the record that stays for ever. */
final class ContactChanges {

    private ContactChanges() {}

    /** Empty where nothing is another. */
    static String between(ContactView before, ContactView after) {
        return new ChangedFields()
                .told("role", before.role(), after.role())
                .told("language", before.language(), after.language())
                .told("toldAbout", before.toldAbout(), after.toldAbout())
                .told("defaultFor", before.defaultFor(), after.defaultFor())
                .told("active", before.active(), after.active())
                .named("name", before.name(), after.name())
                .named("phone", before.phone(), after.phone())
                .named("email", before.email(), after.email())
                .inWords();
    }
}
