package io.orderwright.commands.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Writes orders of the last three years that have ended, each with its lines, delivery, invoice, receipt, decisions,
 * stock movements and partner calls, so that the checks find nothing wrong with them. Most went well, some were
 * cancelled or rejected; a few customers place most of them. By statements of the database, a batch to a transaction.
 */
public final class PastOrders {

    private static final int BATCH = 20_000;

    private final Connection connection;

    /** @param connection to a database that the application has set up; commits are made here */
    public PastOrders(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes so many orders.
     *
     * @param progress is told how many there are
     */
    public void write(int count, IntConsumer progress) throws SQLException {
        Map<String, Object> company = Map.of(
                "customers", Math.max(50, Math.min(10_000, count / 100)),
                "products", Math.max(50, Math.min(2_000, count / 500)),
                "count", count);
        connection.setAutoCommit(false);
        run("seed/company.sql", company);
        for (int from = 1; from <= count; from += BATCH) {
            int to = Math.min(count, from + BATCH - 1);
            run("seed/orders.sql", company, Map.of("from", from, "to", to, "seed", from % 9_973 / 10_000.0));
            progress.accept(to);
        }
        tidy();
    }

    @SafeVarargs
    private void run(String file, Map<String, Object>... values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(file)) {
                String filled = sql;
                for (Map<String, Object> some : values) {
                    for (Map.Entry<String, Object> value : some.entrySet()) {
                        filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
                    }
                }
                statement.execute(filled);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** The planner learns what there is now, and pages that will not change any more are marked as such. */
    private void tidy() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "sales_order",
                    "order_line",
                    "unclosed_order",
                    "customer",
                    "invoice",
                    "invoice_line",
                    "allocation",
                    "delivery",
                    "receipt",
                    "effect",
                    "decision",
                    "audit_record",
                    "credit_commitment",
                    "credit_shipment_question",
                    "stock_reservation",
                    "stock_movement")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static List<String> statements(String file) {
        try (InputStream in = PastOrders.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Stream.of(text.split(";\\s*\n"))
                    .map(String::trim)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
