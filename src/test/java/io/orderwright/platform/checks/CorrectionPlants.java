package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with corrections. */
final class CorrectionPlants {

    private CorrectionPlants() {}

    /** @param columns those beside what every correction has, with their values */
    private static String correction(String number, String state, String columns, String values) {
        return "insert into invoice_correction (id, version, number, invoice, order_number, customer_code, reference,"
                + " request_hash, reason, words, amount, currency, state, asked_by, asked_at" + columns
                + ") select 900000000, 0, " + number
                + ", number, order_number, customer_code, 'x', 'x', 'ALLOWANCE', 'x', 0.01, currency, '" + state
                + "', 'fiona', now()" + values + " from invoice where kind = 'FINAL' order by number limit 1";
    }

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "corrections-agreed",
                    "select 'CN-900000000'",
                    correction("$", "DECLINED", ", agreed_by", ", 'fiona'")),
            Plant.of(
                    "corrections-agreed",
                    "select 'CN-900000000'",
                    correction("$", "ISSUED", ", credit_note, issued_at", ", number, now()")),
            Plant.of(
                    "corrections-posted",
                    "select 'CN-900000000'",
                    correction("$", "POSTED", ", credit_note, issued_at, finance_document", ", number, now(), 'V-1'")),
            Plant.of(
                    "discounts-taken-back",
                    "select 'CN-900000000'",
                    "insert into invoice_correction (id, version, number, invoice, order_number, customer_code, reference,"
                            + " request_hash, reason, words, amount, currency, state, asked_by, asked_at, credit_note,"
                            + " issued_at, taken_back_by) select 900000000, 0, $, number, order_number, customer_code, 'x', 'x',"
                            + " 'EARLY_DISCOUNT', 'x', 0.01, currency, 'ISSUED', 'fiona', now(), number, now(), number"
                            + " from invoice where kind = 'FINAL' order by number limit 1"),
            Plant.of("correction-instance", "select 'CN-900000000'", correction("$", "ASKED", "", "")));
}
