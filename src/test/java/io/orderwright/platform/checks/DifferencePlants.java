package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with what allocations in other currencies are worth. */
final class DifferencePlants {

    private static final String PAID = "select min(invoice) from allocation where reverses is null";

    private DifferencePlants() {}

    /** As if the document were in dollars: its allocations, and what they are worth. */
    private static Plant plant(String book, String paid) {
        return Plant.of(
                "differences-agree",
                PAID,
                "alter table allocation disable trigger user",
                "update allocation set currency = 'USD' where invoice = $",
                "insert into realised_difference (invoice, entry_no, source, amount, currency, reverses, document_day, payment_day,"
                        + " at_book, waits, home_currency, document_rate, payment_rate, book_value, paid_value)"
                        + " select invoice, entry_no, coalesce(credit_note, receipt_id::text), amount, currency, reverses,"
                        + " current_date, current_date, false, false, 'CNY', 2, 3, " + book + ", " + paid
                        + " from allocation where invoice = $");
    }

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "differences-agree",
                    PAID,
                    "alter table allocation disable trigger user",
                    "update allocation set currency = 'USD' where invoice = $"),
            plant("amount * 2 + 0.01", "amount * 3"),
            plant("amount * 2", "amount * 3 + 0.01"));
}
