package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.Reallocation.AllocatedQuantity;
import io.orderwright.fulfilment.stock.Reallocation.ReallocatedQuantity;
import io.orderwright.platform.kernel.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reserved goods that change hands. Always inside the transaction of a caller who holds their stock. */
@Repository
public class ReallocationLedger {

    private final JdbcTemplate jdbc;

    ReallocationLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the stock of all that the order waits for, in the order of the SKU; returns the SKUs. Receipts, releases and other
     * insertions wait for that: each of them would act on what was so before.
     */
    public List<String> hold(String order) {
        return jdbc.queryForList(
                """
                select sku from stock_item where warehouse = ? and sku in (
                    select sku from back_order where order_number = ? and quantity > 0)
                order by sku for update""",
                String.class,
                StockLedger.MAIN,
                order);
    }

    /** What the order waits for, line by line. */
    public List<AllocatedQuantity> lacking(String order) {
        return jdbc.query(
                """
                select b.order_number, b.line_no, b.sku, b.quantity, p.unit
                from back_order b join product p on p.sku = b.sku
                where b.order_number = ? and b.quantity > 0 order by b.line_no""",
                (row, number) -> holding(row),
                order);
    }

    public List<AllocatedQuantity> takeable(String order, List<String> skus) {
        return jdbc.query(
                """
                select r.order_number, r.line_no, r.sku, r.quantity, p.unit
                from stock_reservation r join product p on p.sku = r.sku join lateral (
                    select max(priority) as priority, max(requested_on) as requested_on, max(since) as since,
                        bool_or(urgent) as urgent
                    from back_order where order_number = r.order_number and quantity > 0) w on w.priority is not null
                where r.state = 'OPEN' and r.delivery = '' and r.warehouse = ? and r.sku = any (?)
                    and r.order_number <> ? and not w.urgent
                order by r.sku, w.priority, w.requested_on desc nulls first, w.since desc, r.order_number desc, r.line_no""",
                (row, number) -> holding(row),
                StockLedger.MAIN,
                skus.toArray(String[]::new),
                order);
    }

    private static AllocatedQuantity holding(ResultSet row) throws SQLException {
        return new AllocatedQuantity(
                row.getString(1), row.getInt(2), row.getString(3), Quantity.of(row.getBigDecimal(4), row.getString(5)));
    }

    /** Each statement is conditional: goods that are not there any more are an error, never a negative quantity. */
    public void move(ReallocatedQuantity given, String reference, String by, Instant now) {
        take(given);
        waitsFor(given);
        jdbc.update(
                StockStatements.INSERT_RESERVATION,
                given.toOrder(),
                given.toLine(),
                given.sku(),
                StockLedger.MAIN,
                given.quantity().amount());
        jdbc.update(
                """
                insert into stock_reallocation
                    (reference, sku, from_order, from_line, to_order, to_line, quantity, moved_by, moved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reference,
                given.sku(),
                given.fromOrder(),
                given.fromLine(),
                given.toOrder(),
                given.toLine(),
                given.quantity().amount(),
                by,
                Timestamp.from(now));
    }

    private void take(ReallocatedQuantity given) {
        int less = jdbc.update(
                StockStatements.GIVE_PART,
                given.quantity().amount(),
                given.fromOrder(),
                given.fromLine(),
                given.quantity().amount());
        int none = less == 1
                ? 0
                : jdbc.update(
                        StockStatements.GIVE_ALL,
                        given.fromOrder(),
                        given.fromLine(),
                        given.quantity().amount());
        int served = jdbc.update(
                StockStatements.LACK_LESS,
                given.quantity().amount(),
                given.toOrder(),
                given.toLine(),
                given.quantity().amount());
        if (less + none != 1 || served != 1) {
            throw new IllegalStateException("what was held a moment ago is not there: " + given);
        }
    }

    /** Who loses goods waits with the priority, day and age with which the order waits for its other goods. */
    private void waitsFor(ReallocatedQuantity given) {
        jdbc.update(
                StockStatements.LACK_AGAIN,
                given.fromOrder(),
                given.fromLine(),
                given.sku(),
                StockLedger.MAIN,
                given.quantity().amount(),
                given.fromOrder());
    }

    /** What the order still waits for comes first from now on. */
    public void urgent(String order) {
        jdbc.update(StockStatements.URGENT, order);
    }
}
