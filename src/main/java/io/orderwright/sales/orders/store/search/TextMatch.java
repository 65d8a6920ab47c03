package io.orderwright.sales.orders.store.search;

import io.orderwright.sales.customers.CustomerSearch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a typed text may mean.
 *
 * @param number the end of an order's number, 0 for none
 * @param beginnings of purchase orders and external ids: as typed, and in capitals
 * @param customers codes of customers with this code or these words in their name
 */
record TextMatch(String text, long number, List<String> beginnings, List<String> customers) {

    /** Orders of more customers than that are not counted out one customer at a time. */
    static final int MOST_CUSTOMERS = 200;

    /** Hashed once, however many there are. */
    static final String AMONG = "o.customer_code in (select unnest(?::text[]))";

    static final TextMatch NOTHING_ASKED = new TextMatch("", 0, List.of(), List.of());

    static TextMatch of(String text, CustomerSearch customers) {
        if (text.isEmpty()) {
            return NOTHING_ASKED;
        }
        List<String> beginnings = Stream.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new TextMatch(text, numberIn(text), beginnings, customers.codesOf(text));
    }

    boolean asked() {
        return !text.isEmpty();
    }

    boolean fewCustomers() {
        return customers.size() <= MOST_CUSTOMERS;
    }

    /** Whatever stands at the end of {@code SO-2026-00000123}: the number itself, with or without what is before it. */
    private static long numberIn(String text) {
        String digits = text.toUpperCase(Locale.ROOT).replaceFirst("^(SO-)?(\\d{4}-)?0*(?=\\d)", "");
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Holds for the orders meant; {@code id} is the column of the order's id. */
    void into(Conditions conditions, String id) {
        if (!asked()) {
            return;
        }
        StringBuilder any = new StringBuilder("(").append(id).append(" = ?");
        Stream.Builder<Object> values = Stream.builder();
        values.add(number);
        any.append(" or ").append(AMONG);
        values.add(customers.toArray(String[]::new));
        for (String beginning : beginnings) {
            any.append(" or starts_with(o.purchase_order, ?) or starts_with(o.external_id, ?)");
            values.add(beginning).add(beginning);
        }
        conditions.and(any.append(")").toString(), values.build().toArray());
    }
}
