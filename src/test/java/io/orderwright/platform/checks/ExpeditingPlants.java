package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with urgent insertions and with what customers were told of delays. */
final class ExpeditingPlants {

    private ExpeditingPlants() {}

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "insertion-recorded",
                    "select 'UI-1999-00000001'",
                    "insert into stock_reallocation (reference, sku, from_order, from_line, to_order, to_line, quantity, moved_by,"
                            + " moved_at) values ($, 'M-100', 'SO-1', 1, 'SO-2', 1, 2, 'grace', now())"),
            Plant.of(
                    "insertion-instance",
                    "select 'UI-1999-00000002'",
                    "insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at, table_version,"
                            + " row_name, decided_by) values (900000002, $, 'SO-1', 'why', 'ASKED', '{}', 'sally', now(), 'v', 'r', null)"),
            Plant.of(
                    "notice-instance",
                    "select 'UI-1999-00000004-1'",
                    displacing("UI-1999-00000004", 900000004, true),
                    "insert into displaced_order values ('UI-1999-00000004', 'SO-2', 0, 2)",
                    "insert into delay_notice (number, insertion, order_number, state)"
                            + " values ($, 'UI-1999-00000004', 'SO-2', 'OPEN')"),
            Plant.of(
                    "notices-agree",
                    "select 'UI-1999-00000005-1'",
                    displacing("UI-1999-00000005", 900000005, true),
                    "insert into displaced_order values ('UI-1999-00000005', 'SO-2', 0, 2)",
                    "insert into delay_notice (number, insertion, order_number, state, ended_at)"
                            + " values ($, 'UI-1999-00000005', 'SO-2', 'TOLD', now())"),
            Plant.of(
                    "notices-agree",
                    "select 'UI-1999-00000006-1'",
                    displacing("UI-1999-00000006", 900000006, true),
                    "insert into displaced_order values ('UI-1999-00000006', 'SO-2', 0, 2)",
                    "insert into delay_notice (number, insertion, order_number, state, ended_at)"
                            + " values ($, 'UI-1999-00000006', 'SO-2', 'UNREACHABLE', now())",
                    "insert into effect (key, topic, order_number, seq, state, request_hash, request, response) values"
                            + " ($ || ':externalTellCustomer:1', 'sms.delay-notice', $, 1, 'DONE', 'x', '{}', '{}')"),
            Plant.of(
                    "notices-agree",
                    "select 'UI-1999-00000007'",
                    displacing("UI-1999-00000007", 900000007, true),
                    "insert into displaced_order values ($, 'SO-2', 0, 2)"),
            Plant.of(
                    "notices-agree",
                    "select 'UI-1999-00000008-1'",
                    displacing("UI-1999-00000008", 900000008, false),
                    "insert into displaced_order values ('UI-1999-00000008', 'SO-2', 0, 2)",
                    "insert into delay_notice (number, insertion, order_number, state, ended_at)"
                            + " values ($, 'UI-1999-00000008', 'SO-2', 'UNREACHABLE', now())"),
            Plant.of(
                    "insertion-other-person",
                    "select 'UI-1999-00000003'",
                    "insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at, table_version,"
                            + " row_name, decided_by) values (900000003, $, 'SO-1', 'why', 'REJECTED', '{}', 'sally', now(), 'v', 'r', 'sally')"));

    /** An insertion that was carried out, of which customers were to be told or not. */
    private static String displacing(String number, long id, boolean tellCustomers) {
        return "insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at,"
                + " table_version, row_name, tell_customers) values (" + id + ", '" + number
                + "', 'SO-1', 'why', 'DONE', '{}',"
                + " 'sally', now(), 'v', 'r', " + tellCustomers + ")";
    }
}
