package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with money that goes out again. */
final class MovementPlants {

    private static final String PAID = "select min(source || ':' || external_id) from receipt where allocated > 0";

    private MovementPlants() {}

    /** @param kept columns and their values beside those that every movement has */
    private static String movement(String number, String state, String columns, String values) {
        return "insert into receipt_movement (id, version, number, receipt_id, customer_code, kind, reference, request_hash,"
                + " amount, currency, reason, state, asked_by, asked_at" + columns + ") select 900000000, 0, " + number
                + ", id, customer_code, 'BOUNCE', 'x', 'x', 0.01, currency, 'x', '" + state + "', 'fiona', now()"
                + values
                + " from receipt where allocated > 0 order by source || ':' || external_id limit 1";
    }

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "money-adds-up",
                    "select min(customer_code) from receipt",
                    "update receipt set amount = amount + 0.01 where id = (select min(id) from receipt where customer_code = $)"),
            Plant.of(
                    "receipt-movements",
                    PAID,
                    movement("'RM-900000000'", "BOOKED", ", booked_at", ", now()"),
                    "select $::text"),
            Plant.of(
                    "receipt-movements",
                    "select 'RM-900000000'",
                    movement("$", "DECLINED", ", agreed_by", ", 'fiona'")),
            Plant.of(
                    "movements-posted",
                    "select 'RM-900000000'",
                    movement("$", "POSTED", ", booked_at, finance_document", ", now(), 'V-1'")),
            Plant.of("movement-instance", "select 'RM-900000000'", movement("$", "ASKED", "", "")));
}
