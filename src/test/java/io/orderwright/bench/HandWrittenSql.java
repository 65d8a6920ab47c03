package io.orderwright.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;

/**
 * The business rows of one order and nothing else: no engine, no partner, no rule. It commits where the flow does: after
 * each of the six stretches between its five waits, and before each of its three calls to a partner.
 */
final class HandWrittenSql implements Flow {

    private static final int CUSTOMERS = 91;
    private static final int PRODUCTS = 77;
    private static final int LINES = 3;
    private static final BigDecimal LINE_NET = new BigDecimal("50.00");
    private static final BigDecimal LINE_TAX = new BigDecimal("6.50");
    private static final BigDecimal LINE_GROSS = new BigDecimal("56.50");
    private static final BigDecimal NET = new BigDecimal("150.00");
    private static final BigDecimal TAX = new BigDecimal("19.50");
    private static final BigDecimal GROSS = new BigDecimal("169.50");
    private static final BigDecimal QUANTITY = new BigDecimal("5.000");

    private final HikariDataSource pool;
    private final AtomicLong last = new AtomicLong();

    HandWrittenSql(String url) throws SQLException {
        pool = Pool.of(url + "&reWriteBatchedInserts=true");
        pool.setAutoCommit(false);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = pool.getConnection()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                run(connection, "insert into credit_account values (?, 0, 'A', 'CNY', 1000000000, 0, 0, 0)", "C-" + i);
            }
            for (int i = 0; i < PRODUCTS; i++) {
                run(connection, "insert into stock_item values (?, 'MAIN', 100000000, 0, 0, 0)", "P-%03d".formatted(i));
            }
            connection.commit();
        }
    }

    @Override
    public String name() {
        return "a  the same rows by hand-written SQL";
    }

    @Override
    public String database() {
        return "plain";
    }

    @Override
    public void one() throws SQLException {
        long id = last.incrementAndGet();
        String order = "SO-2026-%08d".formatted(id);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String customer = "C-" + random.nextInt(CUSTOMERS);
        int product = random.nextInt(PRODUCTS - LINES);
        committed(connection -> place(connection, id, order, customer, product));
        committed(connection -> sending(connection, order, "erp.post-sales-order"));
        committed(connection -> {
            done(connection, order, "erp.post-sales-order");
            audit(connection, order, 1);
        });
        committed(connection -> sending(connection, order, "sms.order-confirmation"));
        committed(connection -> release(connection, id, order));
        committed(connection -> ship(connection, id, order, customer));
        committed(connection -> sending(connection, order, "finance.post-invoice"));
        committed(connection -> post(connection, order, customer));
        committed(connection -> pay(connection, id, order, customer));
    }

    private static void place(Connection connection, long id, String order, String customer, int product)
            throws SQLException {
        run(
                connection,
                """
                insert into sales_order values (?, 0, ?, ?, 'Customer', 'KEY', 'CNY', true, 'LINE', ?, ?, ?, 'CONFIRMING',
                    'bench', ?, 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeed', null, null, null, 30,
                    false, '13800000000', 'bench', now())""",
                id,
                order,
                customer,
                NET,
                TAX,
                GROSS,
                order);
        try (PreparedStatement lines = connection.prepareStatement(
                        """
                        insert into order_line values (?, ?, ?, ?, 'Product', 'pc', 11.3, 0, 0.13, ?, ?, ?, ?, ?, 0, 0, 0, 0)""");
                PreparedStatement stock = connection.prepareStatement(
                        "update stock_item set reserved = reserved + ? where sku = ? and warehouse = 'MAIN'");
                PreparedStatement reserved = connection.prepareStatement(
                        "insert into stock_reservation values (?, ?, ?, 'MAIN', ?, 'OPEN')")) {
            for (int line = 1; line <= LINES; line++) {
                String sku = "P-%03d".formatted(product + line - 1);
                batch(lines, id * 10 + line, id, line, sku, LINE_NET, LINE_TAX, LINE_GROSS, QUANTITY, QUANTITY);
                batch(stock, QUANTITY, sku);
                batch(reserved, order, line, sku, QUANTITY);
            }
            lines.executeBatch();
            reserved.executeBatch();
            stock.executeBatch();
        }
        run(
                connection,
                "update credit_account set open_orders = open_orders + ? where customer_code = ?",
                GROSS,
                customer);
        run(
                connection,
                "insert into credit_commitment values (?, ?, 'CNY', ?, ?, 0, 'OPEN', 'APPROVE')",
                order,
                customer,
                GROSS,
                GROSS);
        String decision =
                """
                insert into decision (table_name, version, row_name, subject, inputs, outputs, decided_at)
                values (?, ?, 'E-1', ?, '{"grade": "A", "tier": "KEY", "amount": 169.50}', '{"answer": "APPROVE"}', now())""";
        run(connection, decision, "credit/credit-decision", "f00dfeedf00dfeed", order);
        run(connection, decision, "approval/approval-levels", "f00dfeedf00dfeed", order);
        audit(connection, order, 5);
    }

    private static void release(Connection connection, long id, String order) throws SQLException {
        done(connection, order, "sms.order-confirmation");
        run(
                connection,
                "insert into delivery values (?, 0, ?, ?, 'Customer', 'OPEN', null, null, now(), null, null)",
                id,
                "DN-" + order,
                order);
        run(connection, "update sales_order set state = 'TO_SHIP', version = version + 1 where id = ?", id);
        audit(connection, order, 2);
    }

    private static void ship(Connection connection, long id, String order, String customer) throws SQLException {
        run(
                connection,
                """
                update delivery set state = 'DISPATCHED', carrier = 'Carrier', tracking = 'T', dispatched_by = 'bench',
                    dispatched_at = now(), version = version + 1 where id = ?""",
                id);
        run(
                connection,
                """
                with taken as (update stock_reservation set state = 'ISSUED' where order_number = ? returning *),
                locked as (select s.sku, s.warehouse, t.quantity from stock_item s join taken t using (sku, warehouse)
                    order by s.sku for update of s),
                issued as (update stock_item s set on_hand = on_hand - t.quantity, reserved = reserved - t.quantity
                    from locked t where t.sku = s.sku and t.warehouse = s.warehouse returning s.sku, s.warehouse, t.quantity)
                insert into stock_movement (sku, warehouse, kind, quantity, reference, moved_by, moved_at)
                select sku, warehouse, 'ISSUE', quantity, ?, 'bench', now() from issued""",
                order,
                order);
        run(connection, "update sales_order set state = 'SHIPPED', version = version + 1 where id = ?", id);
        run(
                connection,
                "update order_line set reserved = 0, shipped = ordered, invoiced = ordered where order_id = ?",
                id);
        run(
                connection,
                """
                insert into invoice (id, version, number, order_number, customer_code, currency, net, tax, gross, paid,
                    issued_on, due_on, kind, part_no, state, posted_under, entries)
                values (?, 0, ?, ?, ?, 'CNY', ?, ?, ?, 0, current_date, current_date + 30, 'FINAL', 1, 'ISSUED', ?, 0)""",
                id,
                "IN-" + order,
                order,
                customer,
                NET,
                TAX,
                GROSS,
                "IN-" + order);
        audit(connection, order, 3);
    }

    private static void post(Connection connection, String order, String customer) throws SQLException {
        done(connection, order, "finance.post-invoice");
        run(
                connection,
                "update invoice set finance_document = 'F-1', state = 'POSTED', version = version + 1 where order_number = ?",
                order);
        run(
                connection,
                "update credit_commitment set open_order = 0, receivable = amount, state = 'INVOICED' where order_number = ?",
                order);
        run(
                connection,
                """
                update credit_account set open_orders = open_orders - ?, receivables = receivables + ?, version = version + 1
                where customer_code = ?""",
                GROSS,
                GROSS,
                customer);
        audit(connection, order, 1);
    }

    private static void pay(Connection connection, long id, String order, String customer) throws SQLException {
        run(
                connection,
                """
                insert into receipt values (?, 'bench', ?,
                    'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeed', ?, ?, 'CNY', ?, ?, 'bench', now())""",
                id,
                order,
                customer,
                order,
                GROSS,
                GROSS);
        run(
                connection,
                "update invoice set paid = gross, state = 'SETTLED', version = version + 1 where order_number = ?",
                order);
        run(connection, "update credit_commitment set receivable = 0, state = 'SETTLED' where order_number = ?", order);
        run(
                connection,
                "update credit_account set receivables = receivables - ?, version = version + 1 where customer_code = ?",
                GROSS,
                customer);
        run(connection, "update sales_order set state = 'CLOSED', version = version + 1 where id = ?", id);
        audit(connection, order, 2);
    }

    private static void sending(Connection connection, String order, String topic) throws SQLException {
        run(
                connection,
                """
                insert into effect (key, topic, order_number, seq, state, request_hash, request) values (?, ?, ?, 1, 'SENDING',
                    'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeed', ?)""",
                order + ":" + topic + ":1",
                topic,
                order,
                "x".repeat(300));
    }

    private static void done(Connection connection, String order, String topic) throws SQLException {
        run(
                connection,
                "update effect set state = 'DONE', status = 200, response = ?, updated_at = now() where key = ?",
                "y".repeat(60),
                order + ":" + topic + ":1");
    }

    private static void audit(Connection connection, String order, int records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_record (at, actor, subject, event, details) values (now(), 'bench', ?, 'OrderMoved', ?)")) {
            for (int i = 0; i < records; i++) {
                batch(statement, order, "{\"from\":\"PLACED\",\"to\":\"CONFIRMING\"}");
            }
            statement.executeBatch();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void committed(Work work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            work.on(connection);
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        statement.addBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void releaseConnections() {
        Pool.release(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
