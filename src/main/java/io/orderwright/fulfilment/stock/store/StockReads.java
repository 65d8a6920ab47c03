package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.StockBooks.Blocking;
import io.orderwright.fulfilment.stock.StockBooks.Claim;
import io.orderwright.fulfilment.stock.StockBooks.Movement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the ledger for people; changes nothing. */
@Repository
public class StockReads {

    private final JdbcTemplate jdbc;

    StockReads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Claim> reserved(String sku, String afterOrder, int size) {
        return jdbc.query(
                """
                select order_number, sum(quantity) from stock_reservation
                where sku = ? and state = 'OPEN' and order_number > ? group by order_number order by order_number limit ?""",
                (row, number) -> new Claim(row.getString(1), row.getBigDecimal(2), 0, null),
                sku,
                afterOrder,
                size);
    }

    public List<Claim> waiting(String sku, int size) {
        return jdbc.query(
                """
                select order_number, quantity, priority, since from back_order
                where sku = ? and warehouse = ? and quantity > 0
                order by priority desc, requested_on, since, order_number, line_no limit ?""",
                (row, number) -> new Claim(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant()),
                sku,
                StockLedger.MAIN,
                size);
    }

    public List<Movement> movements(String sku, long before, int size) {
        return jdbc.query(
                """
                select id, warehouse, kind, quantity, reference, against, moved_by, moved_at from stock_movement
                where sku = ? and id < ? order by id desc limit ?""",
                (row, number) -> new Movement(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()),
                sku,
                before,
                size);
    }

    public List<Blocking> blockings(String sku, long before, int size) {
        return jdbc.query(
                """
                select id, warehouse, quantity, reason, done_by, done_at from stock_blocking
                where sku = ? and id < ? order by id desc limit ?""",
                (row, number) -> new Blocking(
                        row.getLong(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                sku,
                before,
                size);
    }
}
