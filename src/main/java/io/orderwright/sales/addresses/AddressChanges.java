package io.orderwright.sales.addresses;

import io.orderwright.platform.ground.text.ChangedFields;

/** What a change made of an address, for the record that stays for ever. */
final class AddressChanges {

    private AddressChanges() {}

    /** Empty where nothing is another. */
    static String between(AddressView before, AddressView after) {
        return new ChangedFields()
                .told("country", before.country(), after.country())
                .told("region", before.region(), after.region())
                .told("city", before.city(), after.city())
                .told("postalCode", before.postalCode(), after.postalCode())
                .told("defaultShipTo", before.defaultShipTo(), after.defaultShipTo())
                .told("billTo", before.billTo(), after.billTo())
                .told("active", before.active(), after.active())
                .named("receiver", before.receiver(), after.receiver())
                .named("phone", before.phone(), after.phone())
                .named("street", before.street(), after.street())
                .named("streetMore", before.streetMore(), after.streetMore())
                .named("note", before.note(), after.note())
                .inWords();
    }
}
