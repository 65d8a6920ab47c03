package io.orderwright.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must be true of the orders after a run; a run that broke one of these measured nothing. */
final class Invariants {

    private Invariants() {}

    static void check(DatabaseServer server, String database, String partners, PrintStream out) throws SQLException {
        long orders = server.number(database, "select count(*) from sales_order");
        Map<String, Long> broken = new LinkedHashMap<>();
        count(broken, server, database, "orders not closed", "sales_order where state <> 'CLOSED'");
        count(broken, server, database, "process instances left", "act_ru_execution");
        // Clocks that start processes are always there.
        count(broken, server, database, "jobs left", "act_ru_job where process_instance_id_ is not null");
        count(broken, server, database, "incidents", "act_ru_incident");
        count(broken, server, database, "effects not done", "effect where state <> 'DONE'");
        count(broken, server, database, "invoices not paid", "invoice where paid <> gross");
        count(
                broken,
                server,
                database,
                "accounts owing",
                "credit_account where open_orders <> 0 or receivables <> 0 or unallocated <> 0");
        count(broken, server, database, "stock still reserved", "stock_item where reserved <> 0");
        broken.put(
                "orders without three effects",
                server.number(
                        database,
                        "select count(*) from sales_order o where 3 <> (select count(*) from effect where order_number = o.number"
                                + " or order_number in (select number from invoice i where i.order_number = o.number))"));
        broken.put(
                "units issued other than ordered",
                server.number(
                        database,
                        "select abs((select sum(ordered) from order_line) - (select sum(quantity) from stock_movement where kind = 'ISSUE'))"));
        broken.values().removeIf(number -> number == 0);
        out.printf("%d orders placed; %s%n", orders, broken.isEmpty() ? "all invariants hold" : "BROKEN: " + broken);
        out.println("partners: " + partners);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("broken: " + broken);
        }
    }

    private static void count(
            Map<String, Long> broken, DatabaseServer server, String database, String what, String from)
            throws SQLException {
        broken.put(what, server.number(database, "select count(*) from " + from));
    }
}
