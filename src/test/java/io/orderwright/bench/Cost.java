package io.orderwright.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * What one order costs. Statements and commits are those that clients sent; index entries are those of inserted rows and
 * of updates that could not stay beside the old version; milliseconds are processor time.
 */
record Cost(
        double statements,
        double commits,
        double rows,
        double indexEntries,
        double walBytes,
        double javaMillis,
        double postgresMillis) {

    private static final String CALLS =
            """
            select coalesce(sum(calls), 0) from pg_stat_statements
            where dbid = (select oid from pg_database where datname = '%s') and toplevel and query %s""";
    private static final String CONTROL = "'^\\s*(begin|commit|rollback|start transaction|set|show|discard)\\y'";
    private static final String COMMITS = "select xact_commit from pg_stat_database where datname = '%s'";
    private static final String ROWS =
            "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_user_tables";
    private static final String INDEX_ENTRIES =
            """
            select coalesce(sum((n_tup_ins + n_tup_upd - n_tup_hot_upd)
                * (select count(*) from pg_index i where i.indrelid = t.relid)), 0) from pg_stat_user_tables t""";

    /** Carries so many orders through and divides what that took by them. */
    static Cost of(DatabaseServer server, Flow flow, int clients, int orders)
            throws SQLException, InterruptedException {
        flow.releaseConnections();
        Cost before = soFar(server, flow.database());
        double java = processorMillis();
        double postgres = server.processorTime().toNanos() / 1e6;
        Window.exactly(flow, clients, orders);
        java = processorMillis() - java;
        postgres = server.processorTime().toNanos() / 1e6 - postgres;
        flow.releaseConnections();
        Cost after = soFar(server, flow.database());
        return new Cost(
                (after.statements - before.statements) / orders,
                (after.commits - before.commits) / orders,
                (after.rows - before.rows) / orders,
                (after.indexEntries - before.indexEntries) / orders,
                (after.walBytes - before.walBytes) / orders,
                java / orders,
                postgres / orders);
    }

    /** Server processes publish their table counts when they end: their connections are closed before. */
    private static Cost soFar(DatabaseServer server, String database) throws SQLException, InterruptedException {
        Thread.sleep(700);
        return new Cost(
                server.number("postgres", CALLS.formatted(database, "!~* " + CONTROL)),
                server.number("postgres", COMMITS.formatted(database)),
                server.number(database, ROWS),
                server.number(database, INDEX_ENTRIES),
                server.number("postgres", "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')"),
                0,
                0);
    }

    private static double processorMillis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }
}
