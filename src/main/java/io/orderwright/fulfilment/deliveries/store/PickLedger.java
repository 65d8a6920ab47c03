package io.orderwright.fulfilment.deliveries.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is to be picked for a delivery and how far that is. Always inside the caller's transaction. */
@Repository
public class PickLedger {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    PickLedger(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Holds the delivery, so that people at two scanners come one after the other; its state and order. */
    public Optional<Held> hold(long delivery) {
        return jdbc
                .query(
                        "select id, number, order_number, state, progress, handover from delivery where id = ? for update",
                        (row, index) -> new Held(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("order_number"),
                                row.getString("state").equals("OPEN"),
                                row.getString("handover") == null,
                                progress(row)),
                        delivery)
                .stream()
                .findFirst();
    }

    /**
     * A delivery that nobody else changes now.
     *
     * @param here whether no carrier has been asked for it
     */
    public record Held(
            long id,
            String number,
            String orderNumber,
            boolean open,
            boolean here,
            @Nullable Progress progress) {}

    private static @Nullable Progress progress(ResultSet row) throws SQLException {
        String progress = row.getString("progress");
        return progress == null ? null : Progress.valueOf(progress);
    }

    public void write(long delivery, Collection<PickLine> lines) {
        jdbc.batchUpdate(
                """
                insert into pick_line (delivery_id, sku, warehouse, name, unit, quantity) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                lines,
                100,
                (statement, line) -> {
                    statement.setLong(1, delivery);
                    statement.setString(2, line.sku());
                    statement.setString(3, line.warehouse());
                    statement.setString(4, line.name());
                    statement.setString(5, line.unit());
                    statement.setBigDecimal(6, line.quantity());
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
                        row.getString("unit"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("picked"),
                        row.getBigDecimal("packed")),
                delivery);
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

    /** It takes these goods of its order; what was read of the delivery before is out of date. */
    public void takes(long delivery, List<DeliveryLine> goods) {
        try {
            jdbc.update(
                    "update delivery set goods = ?::jsonb, version = version + 1 where id = ?",
                    json.writeValueAsString(goods),
                    delivery);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers are always JSON", e);
        }
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

    /** How far the warehouse is; what was read of the delivery before is out of date. */
    public void progress(long delivery, Progress progress) {
        jdbc.update(
                "update delivery set progress = ?, version = version + 1 where id = ? and progress is distinct from ?",
                progress.name(),
                delivery,
                progress.name());
    }

    /** It is not picked any more: what was in parcels is unpacked, what was picked put back. */
    public void clear(long delivery) {
        jdbc.update(
                """
                with unpacked as (delete from parcel where delivery_id = ?),
                    forgotten as (delete from pick_scan where delivery_id = ?)
                delete from pick_line where delivery_id = ?""",
                delivery,
                delivery,
                delivery);
    }
}
