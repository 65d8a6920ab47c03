package io.orderwright.sales.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change made of an address, in words for the record that stays for ever: personal data are named there, not told. */
final class AddressChanges {

    private AddressChanges() {}

    /** Empty where nothing is another. */
    static String between(AddressView before, AddressView after) {
        List<String> changes = new ArrayList<>();
        told(changes, "country", before.country(), after.country());
        told(changes, "region", before.region(), after.region());
        told(changes, "city", before.city(), after.city());
        told(changes, "postalCode", before.postalCode(), after.postalCode());
        told(changes, "defaultShipTo", before.defaultShipTo(), after.defaultShipTo());
        told(changes, "billTo", before.billTo(), after.billTo());
        told(changes, "active", before.active(), after.active());
        named(changes, "receiver", before.receiver(), after.receiver());
        named(changes, "phone", before.phone(), after.phone());
        named(changes, "street", before.street(), after.street());
        named(changes, "streetMore", before.streetMore(), after.streetMore());
        named(changes, "note", before.note(), after.note());
        return String.join("; ", changes);
    }

    private static void told(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
    }

    private static void named(List<String> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(field);
        }
    }
}
