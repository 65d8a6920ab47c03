package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with write-offs. */
final class WriteOffPlants {

    private WriteOffPlants() {}

    /** @param columns and their values beside those that every write-off has */
    private static String writeOff(String state, String columns, String values) {
        return "insert into write_off (id, version, number, invoice, order_number, customer_code, reference, request_hash,"
                + " cause, words, amount, currency, state, asked_by, asked_at" + columns
                + ") select 900000000, 0, $, number, order_number, customer_code, 'x', 'x', 'SMALL_REST', 'x', 0.01,"
                + " currency, '" + state + "', 'fiona', now()" + values + " from invoice order by id limit 1";
    }

    static final List<Plant> ALL = List.of(
            Plant.of("write-offs-agree", "select 'WF-900000000'", writeOff("BOOKED", ", booked_at", ", now()")),
            Plant.of("write-offs-agree", "select 'WF-900000000'", writeOff("DECLINED", ", agreed_by", ", 'fiona'")),
            Plant.of(
                    "write-offs-posted",
                    "select 'WF-900000000'",
                    writeOff("POSTED", ", booked_at, finance_document", ", now(), 'V-1'")),
            Plant.of("write-off-instance", "select 'WF-900000000'", writeOff("ASKED", "", "")));
}
