package io.orderwright.sales.customers;

import io.orderwright.sales.terms.PaymentTerms;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an edit changed, for the record that stays for ever: personal data are named there, not told. */
final class CustomerChanges {

    private CustomerChanges() {}

    /** What a new customer begins with. */
    static Map<String, Object> of(RegisterCustomer data) {
        Map<String, Object> told = new TreeMap<>(Map.of(
                "name", data.name(),
                "tier", data.tier(),
                "currency", data.currency(),
                "paymentTermsDays", data.paymentTermsDays()));
        String code = CustomerTerms.said(data);
        if (!PaymentTerms.net(data.paymentTermsDays()).code().equals(code)) {
            told.put("paymentTerms", code);
        }
        return told;
    }

    static Map<String, Object> between(CustomerView before, CustomerView after) {
        Map<String, Object> changes = new TreeMap<>();
        told(changes, "name", before.name(), after.name());
        told(changes, "tier", before.tier(), after.tier());
        told(changes, "currency", before.currency(), after.currency());
        told(changes, "paymentTermsDays", before.paymentTermsDays(), after.paymentTermsDays());
        if (before.termsRule() != null || after.termsRule() != null) {
            told(changes, "paymentTerms", before.paymentTerms(), after.paymentTerms());
        }
        told(changes, "deliveryTerms", before.deliveryTerms(), after.deliveryTerms());
        told(changes, "active", before.active(), after.active());
        told(changes, "city", before.city(), after.city());
        told(changes, "country", before.country(), after.country());
        named(changes, "contact", before.contact(), after.contact());
        named(changes, "phone", before.phone(), after.phone());
        named(changes, "email", before.email(), after.email());
        named(changes, "address", before.address(), after.address());
        return changes;
    }

    private static void told(
            Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
    }

    private static void named(
            Map<String, Object> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, "…");
        }
    }
}
