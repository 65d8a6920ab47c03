package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with closed months. */
final class PeriodPlants {

    private static final String MONTH = "select '2199-01'";

    private PeriodPlants() {}

    /** A month after all others, which says what was dated until its end. */
    private static String closed(String month, boolean first, String documents, String entries) {
        return "insert into accounting_period (month, version, state, first_of_all, first_day, next_day, begins_at, ends_at,"
                + " closed_by, closed_at, open_matters, documents, entries) select '" + month + "', 0, 'CLOSED', "
                + first
                + ", day, day + interval '1 month', day, day + interval '1 month', 'fiona', day + interval '2 months', 0, "
                + documents + ", " + entries + " from (select date '" + month + "-01' as day) d";
    }

    private static final String DOCUMENTS = "(select count(*) from invoice)";
    private static final String ENTRIES = "(select (select count(*) from receipt) + (select count(*) from allocation)"
            + " + (select count(*) from receipt_movement where booked_at is not null)"
            + " + (select count(*) from write_off where booked_at is not null))";

    static final List<Plant> ALL = List.of(
            Plant.of("periods-kept", MONTH, closed("2199-01", true, DOCUMENTS + " - 1", ENTRIES)),
            Plant.of("periods-kept", MONTH, closed("2199-01", true, DOCUMENTS, ENTRIES + " + 1")),
            Plant.of(
                    "periods-in-order",
                    "select '2199-03'",
                    closed("2199-01", true, DOCUMENTS, ENTRIES),
                    closed("2199-03", false, "0", "0")));
}
