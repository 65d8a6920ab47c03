package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with dunning. */
final class DunningPlants {

    private static final String INVOICE = " from invoice where kind = 'FINAL' order by number limit 1";

    private static final String RUN =
            "insert into dunning_run (id, number, day, by_clock, state, started_by, started_at, decided_by, decided_at)"
                    + " values (900000000, 'DR-1', '2026-06-30', false, 'RELEASED', 'fiona', now(), 'fiona', now())";

    private DunningPlants() {}

    private static String letter(long id, int level, String state, String channel, String fee) {
        return "insert into dunning_letter (id, number, run, customer_code, day, level, state, channel, fee, fee_currency,"
                + " interest_percent, hold, told_at) select " + id + ", 'DL-" + id + "', 'DR-1', customer_code,"
                + " date '2026-06-30' + " + (id % 10) + ", " + level + ", '" + state + "', '" + channel + "', " + fee
                + ", 'CNY', 0, false, case when '" + state + "' = 'TOLD' then now() end" + INVOICE;
    }

    private static String row(long id, String due, int level, String accrued) {
        return "insert into dunning_letter_row (letter_id, invoice, row_no, due_on, days_overdue, level, currency, open,"
                + " principal, interest, accrued) select " + id + ", number, 1, '" + due + "', 1, " + level
                + ", 'CNY', 1, 1, 0, " + accrued + INVOICE;
    }

    private static String sum(long id, String principal) {
        return "insert into dunning_letter_sum values (" + id + ", 'CNY', " + principal + ", 0, 0, 0)";
    }

    private static Plant plant(String check, String subject, String... statements) {
        return Plant.of(check, "select '" + subject + "'", statements);
    }

    static final List<Plant> ALL = List.of(
            plant(
                    "dunning-letters-agree",
                    "DL-900000000",
                    RUN,
                    letter(900000000, 1, "REFUSED", "PAPER", "0"),
                    row(900000000, "2026-06-30", 1, "0"),
                    sum(900000000, "1")),
            plant(
                    "dunning-letters-agree",
                    "DL-900000000",
                    RUN,
                    letter(900000000, 1, "REFUSED", "PAPER", "0"),
                    row(900000000, "2026-06-01", 1, "0"),
                    sum(900000000, "2")),
            plant(
                    "dunning-letters-agree",
                    "DL-900000000",
                    RUN,
                    letter(900000000, 1, "REFUSED", "PAPER", "0"),
                    row(900000000, "2026-06-01", 2, "0"),
                    sum(900000000, "1")),
            plant(
                    "dunning-told-once",
                    "DR-1",
                    RUN,
                    letter(900000000, 1, "TOLD", "PAPER", "0"),
                    row(900000000, "2026-06-01", 1, "0"),
                    letter(900000001, 1, "TOLD", "PAPER", "0"),
                    row(900000001, "2026-06-01", 1, "0")),
            plant("dunning-told-once", "DL-900000000", RUN, letter(900000000, 0, "TOLD", "SMS", "0")),
            plant(
                    "dunning-told-once",
                    "DL-900000001",
                    RUN,
                    letter(900000000, 3, "TOLD", "PAPER", "0"),
                    row(900000000, "2026-06-01", 3, "0"),
                    letter(900000001, 2, "TOLD", "PAPER", "0"),
                    row(900000001, "2026-06-01", 2, "0")),
            plant("dunning-claims-kept", "DL-900000000", RUN, letter(900000000, 0, "TOLD", "PAPER", "10")),
            plant(
                    "dunning-claims-kept",
                    "DL-900000000",
                    RUN,
                    letter(900000000, 1, "TOLD", "PAPER", "0"),
                    row(900000000, "2026-06-01", 1, "0.41")),
            plant("dunning-instance", "DL-900000000", RUN, letter(900000000, 0, "RELEASED", "PAPER", "0")));
}
