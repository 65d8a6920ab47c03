package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with red letters. */
final class RedLetterPlants {

    private RedLetterPlants() {}

    /** A red letter of a document that is no credit note. @param columns and their values beside those that each one has */
    private static String letter(String state, String columns, String values) {
        return "with blue as (insert into electronic_invoice (id, version, number, document, order_number, customer_code, kind, state,"
                + " title, net, tax, currency, requested_by, requested_at)"
                + " select 900000001, 0, 'EI-900000001', number, order_number, customer_code, 'NORMAL', 'GIVEN_UP', 'x', net, tax,"
                + " currency, 'fiona', now() from invoice where kind = 'FINAL' and currency = 'CNY' order by id limit 1 returning *)"
                + " insert into red_letter (id, version, number, credit_note, order_number, customer_code, blue, blue_tax_number, reason,"
                + " state, looks, net, tax, currency, requested_by, requested_at" + columns
                + ") select 900000000, 0, $, document, order_number, customer_code, number, 'x', 'ALLOWANCE', '" + state
                + "', 0, net, tax, currency, 'fiona', now()" + values + " from blue";
    }

    static final List<Plant> ALL = List.of(
            Plant.of("red-letters-agree", "select 'RL-900000000'", letter("LEFT", "", "")),
            Plant.of(
                    "red-letter-lines-left",
                    "select 'EI-900000001'",
                    letter("VOID", "", ""),
                    "insert into red_letter_line (red_letter_id, line_no, blue_line, discount, item, net, tax, currency, tax_rate)"
                            + " select id, 1, 1, false, 'x', net, tax, currency, 13 from red_letter where id = 900000000"),
            Plant.of(
                    "red-letters-told",
                    "select 'RL-900000000'",
                    letter("ISSUED", ", tax_number, issued_at", ", '26311000000000000000', now()")),
            Plant.of(
                    "red-letters-asked",
                    "select min(number) from invoice where kind = 'FINAL' and currency = 'CNY' and state <> 'ISSUED'",
                    "update invoice set kind = 'CREDIT', corrects = 'IN-900000000' where number = $",
                    "insert into electronic_invoice (id, version, number, document, order_number, customer_code, kind, state,"
                            + " title, net, tax, currency, requested_by, requested_at, tax_number, issued_at)"
                            + " select 900000000, 0, 'EI-900000000', corrects, order_number, customer_code, 'NORMAL', 'ISSUED',"
                            + " 'x', net, tax, currency, 'fiona', now(), '26311000000000000000', now()"
                            + " from invoice where number = $"),
            Plant.of("red-letter-instance", "select 'RL-900000000'", letter("VOID", "", "")));
}
