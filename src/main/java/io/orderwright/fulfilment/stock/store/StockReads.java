package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.StockBooks.BlockedQuantity;
import io.orderwright.fulfilment.stock.StockBooks.Claim;
import io.orderwright.fulfilment.stock.StockBooks.Movement;
import io.orderwright.platform.kernel.Quantity;
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
                select r.order_number, sum(r.quantity), p.unit from stock_reservation r join product p on p.sku = r.sku
                where r.sku = ? and r.state = 'OPEN' and r.order_number > ?
                group by r.order_number, p.unit order by r.order_number limit ?""",
                (row, number) ->
                        new Claim(row.getString(1), Quantity.of(row.getBigDecimal(2), row.getString(3)), 0, null),
                sku,
                afterOrder,
                size);
    }

    /** Whether anything is or was kept for the order. */
    public boolean everKept(String orderNumber) {
        return !jdbc.queryForList(
                        "select 1 from stock_reservation where order_number = ? limit 1", Integer.class, orderNumber)
                .isEmpty();
    }

    public List<Claim> waiting(String sku, int size) {
        return jdbc.query(
                """
                select b.order_number, b.quantity, b.priority, b.since, p.unit
                from back_order b join product p on p.sku = b.sku
                where b.sku = ? and b.warehouse = ? and b.quantity > 0
                order by b.priority desc, b.requested_on, b.since, b.order_number, b.line_no limit ?""",
                (row, number) -> new Claim(
                        row.getString(1),
                        Quantity.of(row.getBigDecimal(2), row.getString(5)),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant()),
                sku,
                StockLedger.MAIN,
                size);
    }

    public List<Movement> movements(String sku, long before, int size) {
        return jdbc.query(
                """
                select m.id, m.warehouse, m.kind, m.quantity, m.reference, m.against, m.moved_by, m.moved_at, p.unit
                from stock_movement m join product p on p.sku = m.sku
                where m.sku = ? and m.id < ? order by m.id desc limit ?""",
                (row, number) -> new Movement(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Quantity.signed(row.getBigDecimal(4), row.getString(9)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()),
                sku,
                before,
                size);
    }

    public List<BlockedQuantity> blockings(String sku, long before, int size) {
        return jdbc.query(
                """
                select b.id, b.warehouse, b.quantity, b.reason, b.done_by, b.done_at, p.unit
                from stock_blocking b join product p on p.sku = b.sku
                where b.sku = ? and b.id < ? order by b.id desc limit ?""",
                (row, number) -> new BlockedQuantity(
                        row.getLong(1),
                        row.getString(2),
                        Quantity.signed(row.getBigDecimal(3), row.getString(7)),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                sku,
                before,
                size);
    }
}
