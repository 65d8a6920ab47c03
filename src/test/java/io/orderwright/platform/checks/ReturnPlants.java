package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with returns. */
final class ReturnPlants {

    private ReturnPlants() {}

    /** @param columns and their values beside those that every return has */
    private static String back(String state, String columns, String values) {
        return "insert into customer_return (id, version, number, order_number, customer_code, reference, request_hash, reason,"
                + " words, amount, currency, handling, because, inspected, valid_days, fee_percent, state, asked_by, followed_by, by_customer, asked_at,"
                + " settled_otherwise, attempt" + columns
                + ") select 900000000, 0, $, number, customer_code, 'x', 'x', 'OTHER', 'x', 1, 'CNY', 'ACCEPT', 'x', true, 1, 10, '"
                + state + "', 'sally', 'sam', false, now(), false, 0" + values
                + " from sales_order order by id limit 1";
    }

    private static String line(String received) {
        return "insert into customer_return_line (return_id, order_line, sku, name, unit, asked, received)"
                + " values (900000000, 1, 'X', 'X', 'pc', 999999, " + received + ")";
    }

    private static String piece(String outcome) {
        return "insert into customer_return_piece (return_id, order_line, outcome, unit, quantity, credited)"
                + " values (900000000, 1, '" + outcome + "', 'pc', 1, 1)";
    }

    private static final String FEE_LINE =
            "insert into invoice_line (invoice_id, line_no, charge, tax_rate, net, tax, gross) select id, 900, 'RESTOCKING',"
                    + " 0, 1, 0, 1 from invoice order by id limit 1";
    private static final String EXCHANGE =
            "insert into return_exchange (key, return_number, returned_from, kind, request_hash, returned, freight, currency,"
                    + " pay_first, original_price, asked_by, asked_at) values ('RA-900000000-1', 'RA-900000000', 'x', 'EXCHANGE',"
                    + " 'x', 1, 0, 'CNY', false, false, 'sally', now())";
    private static final String NAMED = "update customer_return_line set named = true where return_id = 900000000";
    private static final String SERIAL =
            "insert into customer_return_serial (return_id, order_line, sku, serial, delivery_number, announced, counted)"
                    + " values (900000000, 1, 'X', 'SN-1', 'DN-1', true, false)";
    private static final String REPAIR =
            "insert into return_repair (ticket_number, return_number, order_number, order_line, unit, quantity, free, opened_at)"
                    + " select 'ST-NONE', 'RA-900000000', number, 1, 'pc', 1, true, now() from sales_order order by id limit 1";
    private static final String ENDED =
            "insert into quarantine_ending (return_number, reference, order_number, order_line, sku, unit, quantity, ending, freed,"
                    + " words, ended_by, ended_at) values ('RA-900000000', 'Q', 'x', 1, 'X', 'pc', 1, 'RESTOCK', $, 'x', 'wendy', now())";
    private static final String ORDER = "select number from sales_order order by id limit 1";
    private static final String RETURN = "select 'RA-900000000'";
    private static final String CAME = ", valid_until, received_by, received_at";
    private static final String CAME_NOW = ", current_date, 'wendy', now()";

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "returned-goods",
                    ORDER,
                    back("RECEIVED", CAME, CAME_NOW).replace("0, $,", "0, 'RA-900000000',"),
                    line("1")),
            Plant.of(
                    "returned-awaited",
                    ORDER,
                    back("REQUESTED", "", "").replace("0, $,", "0, 'RA-900000000',"),
                    line("null")),
            Plant.of(
                    "returned-stock",
                    RETURN,
                    back("INSPECTED", CAME + ", inspected_by, inspected_at", CAME_NOW + ", 'wendy', now()"),
                    line("1"),
                    piece("RESTOCK")),
            Plant.of(
                    "returns-credited",
                    RETURN,
                    back("CLOSED", CAME + ", inspected_by, inspected_at", CAME_NOW + ", 'wendy', now()"),
                    line("1"),
                    piece("SCRAP")),
            Plant.of("returns-credited", RETURN, back("REQUESTED", ", agreed_by", ", 'sally'")),
            Plant.of("returns-credited", RETURN, back("REQUESTED", ", agreed_by", ", 'sam'")),
            Plant.of(
                    "return-fees",
                    RETURN,
                    back("INSPECTED", CAME + ", inspected_by, inspected_at", CAME_NOW + ", 'wendy', now()"),
                    FEE_LINE,
                    "insert into customer_return_fee (return_id, document) select 900000000, number from invoice order by id"
                            + " limit 1"),
            Plant.of("exchanges-agree", "select 'RA-900000000-1'", back("REQUESTED", "", ""), EXCHANGE),
            Plant.of("return-serials", RETURN, back("REQUESTED", "", ""), line("null"), NAMED),
            Plant.of("return-serials", RETURN, back("REQUESTED", "", ""), line("null"), SERIAL),
            Plant.of(
                    "return-serials",
                    RETURN,
                    back("REQUESTED", "", ""),
                    line("null").replace("999999", "1"),
                    NAMED,
                    SERIAL.replace("false", "true")),
            Plant.of(
                    "repairs-have-tickets",
                    RETURN,
                    back("INSPECTED", CAME + ", inspected_by, inspected_at", CAME_NOW + ", 'wendy', now()"),
                    line("1"),
                    piece("REPAIR")),
            Plant.of(
                    "repairs-have-tickets",
                    RETURN,
                    back("INSPECTED", CAME + ", inspected_by, inspected_at", CAME_NOW + ", 'wendy', now()"),
                    line("1"),
                    piece("REPAIR"),
                    REPAIR),
            Plant.of("quarantine-ended", RETURN, ENDED.replace("$", "false")),
            Plant.of(
                    "quarantine-ended",
                    RETURN,
                    back("INSPECTED", CAME + ", inspected_by, inspected_at", CAME_NOW + ", 'wendy', now()"),
                    line("1"),
                    piece("QUARANTINE"),
                    ENDED.replace("$", "true")),
            Plant.of("return-instance", RETURN, back("REQUESTED", "", "")));
}
