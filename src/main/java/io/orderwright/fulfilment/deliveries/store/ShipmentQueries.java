package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What carriers were asked to bring, to be looked at. */
@Repository
public class ShipmentQueries {

    private final JdbcTemplate jdbc;

    ShipmentQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ShipmentView> find(String number) {
        return jdbc.query("select * from shipment where number = ?", ShipmentQueries::view, number).stream()
                .findFirst();
    }

    public List<ShipmentView> byNumber(Collection<String> numbers) {
        return jdbc.query("select * from shipment where number = any (?)", ShipmentQueries::view, (Object)
                numbers.toArray(String[]::new));
    }

    /** Brought, as the carrier says, by goods that have left meanwhile: their process does not know it yet. */
    public List<ShipmentView> broughtUnnoticed() {
        return jdbc.query(
                """
                select s.* from shipment s join delivery d on d.id = s.delivery_id
                where s.state = 'BOOKED' and s.delivered_at is not null and d.state = 'DISPATCHED'
                order by s.delivery_id limit 100""",
                ShipmentQueries::view);
    }

    /** One page of those under way, or only of those that somebody must look at, the oldest first. */
    public List<ShipmentView> underWay(boolean attention, long after, int size) {
        String which = attention
                ? "(attention is not null or state = 'REFUSED')"
                : "state in ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING')";
        return jdbc.query(
                "select * from shipment where delivery_id > ? and " + which + " order by delivery_id limit ?",
                ShipmentQueries::view,
                after,
                size);
    }

    private static ShipmentView view(ResultSet row, int index) throws SQLException {
        Timestamp delivered = row.getTimestamp("delivered_at");
        return new ShipmentView(
                row.getLong("delivery_id"),
                row.getString("number"),
                row.getString("order_number"),
                row.getInt("handover_no"),
                Carrier.valueOf(row.getString("carrier")),
                ShipmentState.valueOf(row.getString("state")),
                row.getString("handed_by"),
                row.getTimestamp("handed_at").toInstant(),
                row.getString("remark"),
                row.getString("attention"),
                row.getTimestamp("news_at").toInstant(),
                row.getString("signed_by"),
                delivered == null ? null : delivered.toInstant(),
                row.getString("proof"),
                row.getString("proved_by"));
    }
}
