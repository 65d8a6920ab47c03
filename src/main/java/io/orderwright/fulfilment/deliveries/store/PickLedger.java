package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is to be picked for a delivery and how far that is. Always inside the caller's transaction. */
@Repository
public class PickLedger {

    private final JdbcTemplate jdbc;
    private final TracedLedger traced;

    PickLedger(JdbcTemplate jdbc, TracedLedger traced) {
        this.traced = traced;
        this.jdbc = jdbc;
    }

    public void write(long delivery, Collection<PickLine> lines) {
        jdbc.batchUpdate(
                """
                insert into pick_line (delivery_id, sku, warehouse, name, unit, quantity, tracing) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                lines,
                100,
                (statement, line) -> {
                    statement.setLong(1, delivery);
                    statement.setString(2, line.sku());
                    statement.setString(3, line.warehouse());
                    statement.setString(4, line.name());
                    statement.setString(5, line.unit());
                    statement.setBigDecimal(6, line.quantity().amount());
                    statement.setString(7, line.tracing().name());
                });
    }

    /** In the order in which one walks along the shelves. */
    public List<PickLine> lines(long delivery) {
        return jdbc.query(
                """
                select * from pick_line where delivery_id = ? and (quantity > 0 or picked > 0)
                order by warehouse, sku""",
                (row, index) -> new PickLine(
                        row.getString("warehouse"),
                        row.getString("sku"),
                        row.getString("name"),
                        quantity(row, "quantity"),
                        quantity(row, "picked"),
                        quantity(row, "packed"),
                        Traceability.valueOf(row.getString("tracing"))),
                delivery);
    }

    private static Quantity quantity(ResultSet row, String column) throws SQLException {
        return Quantity.of(row.getBigDecimal(column), row.getString("unit"));
    }

    /** One more piece, or with a negative quantity one less. */
    public void picked(long delivery, String sku, BigDecimal quantity) {
        jdbc.update(
                "update pick_line set picked = picked + ? where delivery_id = ? and sku = ?", quantity, delivery, sku);
    }

    /** So much less of it is wanted. */
    public void less(long delivery, String sku, BigDecimal quantity) {
        jdbc.update(
                "update pick_line set quantity = quantity - ? where delivery_id = ? and sku = ?",
                quantity,
                delivery,
                sku);
    }

    /** Whether all its parcels were weighed. */
    public boolean weighed(long delivery) {
        return jdbc.queryForList("select 1 from parcel where delivery_id = ? and weight is null limit 1", delivery)
                .isEmpty();
    }

    /** False when this scan was counted before. */
    public boolean first(long delivery, String scan) {
        return jdbc.update(
                        "insert into pick_scan (delivery_id, scan) values (?, ?) on conflict do nothing",
                        delivery,
                        scan)
                == 1;
    }

    public void packed(long delivery, String sku, BigDecimal quantity) {
        jdbc.update(
                "update pick_line set packed = packed + ? where delivery_id = ? and sku = ?", quantity, delivery, sku);
    }

    /** It is not picked any more: what was picked is put back, and its serials and batches are free. */
    public void clear(long delivery) {
        traced.holdLetGo(delivery);
        jdbc.update(
                """
                with forgotten as (delete from pick_scan where delivery_id = ?)
                delete from pick_line where delivery_id = ?""",
                delivery,
                delivery);
        traced.takeBackLetGo(delivery);
    }
}
