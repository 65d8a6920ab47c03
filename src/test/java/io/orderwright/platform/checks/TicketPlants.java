package io.orderwright.platform.checks;

import java.util.List;

/** What can be wrong with tickets. */
final class TicketPlants {

    private TicketPlants() {}

    private static final String TICKET = "select 'TK-900000000'";

    /** @param columns and their values beside those that every ticket has */
    private static String ticket(String state, String columns, String values) {
        return "insert into service_ticket (id, version, number, order_number, customer_code, reference, request_hash, kind,"
                + " words, by_customer, opened_by, opened_at, state, priority, response_hours, resolution_hours, told_role,"
                + " close_days, reopen_days, response_due_at, resolution_due_at" + columns
                + ") select 900000000, 0, $, number, customer_code, 'x', 'x', 'REPAIR', 'x', false, 'sally',"
                + " timestamptz '2026-01-05 09:00+00', '" + state + "', 'NORMAL', 4, 8, 'sales-manager', 7, 30,"
                + " timestamptz '2026-01-05 13:00+00', timestamptz '2026-01-05 17:00+00'" + values
                + " from sales_order order by id limit 1";
    }

    private static String entry(int row, String act) {
        return "insert into service_ticket_entry (ticket_id, row_no, act, entered_at, person) values (900000000, " + row
                + ", '" + act + "', timestamptz '2026-01-05 10:00+00', 'serena')";
    }

    private static String pause(String ended, int worked) {
        return "insert into service_ticket_pause (ticket_id, row_no, started_at, ended_at, worked_seconds) values (900000000, 0,"
                + " timestamptz '2026-01-05 10:00+00', " + ended + ", " + worked + ")";
    }

    private static final String DUE = ", next_due_at";
    private static final String DUE_AT = ", timestamptz '2026-01-05 13:00+00'";
    private static final String AN_HOUR = "timestamptz '2026-01-05 11:00+00'";

    private static final String TOLD =
            "insert into effect (key, topic, order_number, seq, state, request_hash, request, response)"
                    + " values ($ || ':externalTellTicketClosed:1', 'sms.ticket-closed', $, 1, 'DONE', 'x', '{}', '{}')";

    static final List<Plant> ALL = List.of(
            Plant.of("ticket-instance", TICKET, ticket("OPEN", DUE, DUE_AT)),
            Plant.of("ticket-clocks", TICKET, ticket("OPEN", "", "")),
            Plant.of("ticket-clocks", TICKET, ticket("OPEN", DUE, DUE_AT.replace("13:00", "14:00"))),
            Plant.of(
                    "ticket-clocks",
                    TICKET,
                    ticket("OPEN", DUE, DUE_AT.replace("13:00", "12:00")).replace("05 13:00+00'", "05 12:00+00'")),
            Plant.of("ticket-clocks", TICKET, ticket("CANCELLED", "", "")),
            Plant.of("ticket-clocks", TICKET, ticket("CANCELLED", "", ""), pause("null", 0)),
            Plant.of("ticket-clocks", TICKET, ticket("OPEN", DUE, DUE_AT), entry(0, "CANCELLED"), pause(AN_HOUR, 0)),
            Plant.of("ticket-clocks", TICKET, ticket("CANCELLED", "", ""), entry(0, "CANCELLED"), pause("null", 3600)),
            Plant.of("ticket-rating", TICKET, ticket("CANCELLED", ", score", ", 5")),
            Plant.of("ticket-rating", TICKET, ticket("CANCELLED", "", ""), entry(0, "RATED")),
            Plant.of("ticket-told", TICKET, ticket("CANCELLED", "", ""), entry(0, "CUSTOMER_NOT_TOLD")),
            Plant.of("ticket-told", TICKET, ticket("CANCELLED", "", ""), entry(0, "CLOSED"), entry(1, "CUSTOMER_TOLD")),
            Plant.of("ticket-told", TICKET, ticket("CANCELLED", "", ""), TOLD));
}
