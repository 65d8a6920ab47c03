package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What carriers were asked to bring. Always inside the caller's transaction. */
@Repository
public class ShipmentLedger {

    private static final String HAND_OVER =
            """
            insert into shipment (delivery_id, number, order_number, handover_no, carrier, state, handed_by, handed_at, news_at)
            values (?, ?, ?, 1, ?, 'BOOKING', ?, ?, ?)
            on conflict (delivery_id) do update set handover_no = shipment.handover_no + 1, carrier = excluded.carrier,
                state = 'BOOKING', handed_by = excluded.handed_by, handed_at = excluded.handed_at, remark = '',
                attention = null, news_at = excluded.news_at""";

    private final JdbcTemplate jdbc;

    ShipmentLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void handOver(Delivery delivery, Carrier carrier, String by, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.update(HAND_OVER, delivery.id(), delivery.number(), delivery.orderNumber(), carrier.name(), by, at, at);
    }

    public Optional<ShipmentView> find(String number) {
        return jdbc.query("select * from shipment where number = ?", ShipmentLedger::view, number).stream()
                .findFirst();
    }

    /** Finds it and holds it: what is heard of it and what is done with it come one after the other. */
    public Optional<ShipmentView> hold(String number) {
        return jdbc.query("select * from shipment where number = ? for update", ShipmentLedger::view, number).stream()
                .findFirst();
    }

    public List<ShipmentView> byNumber(Collection<String> numbers) {
        return jdbc.query("select * from shipment where number = any (?)", ShipmentLedger::view, (Object)
                numbers.toArray(String[]::new));
    }

    /** Brought, as the carrier says, by goods that have left meanwhile: their process does not know it yet. */
    public List<ShipmentView> broughtUnnoticed() {
        return jdbc.query(
                """
                select s.* from shipment s join delivery d on d.id = s.delivery_id
                where s.state = 'BOOKED' and s.delivered_at is not null and d.state = 'DISPATCHED'
                order by s.delivery_id limit 100""",
                ShipmentLedger::view);
    }

    /** One page of those under way, or only of those that somebody must look at, the oldest first. */
    public List<ShipmentView> underWay(boolean attention, long after, int size) {
        String which = attention
                ? "(attention is not null or state = 'REFUSED')"
                : "state in ('BOOKING', 'REFUSED', 'BOOKED', 'WITHDRAWING')";
        return jdbc.query(
                "select * from shipment where delivery_id > ? and " + which + " order by delivery_id limit ?",
                ShipmentLedger::view,
                after,
                size);
    }

    public void move(ShipmentView shipment, State state, String remark) {
        jdbc.update(
                "update shipment set state = ?, remark = ? where delivery_id = ?", state.name(), remark, shipment.id());
    }

    public void carrier(ShipmentView shipment, Carrier carrier) {
        jdbc.update(
                "update shipment set carrier = ?, handover_no = handover_no + 1 where delivery_id = ?",
                carrier.name(),
                shipment.id());
    }

    public void attention(ShipmentView shipment, @Nullable String attention) {
        jdbc.update("update shipment set attention = ? where delivery_id = ?", attention, shipment.id());
    }

    public void heard(ShipmentView shipment, Instant now) {
        jdbc.update("update shipment set news_at = ? where delivery_id = ?", Timestamp.from(now), shipment.id());
    }

    public void prove(ShipmentView shipment, String signedBy, Instant deliveredAt, String proof, String by) {
        jdbc.update(
                "update shipment set signed_by = ?, delivered_at = ?, proof = ?, proved_by = ? where delivery_id = ?",
                signedBy,
                Timestamp.from(deliveredAt),
                proof,
                by,
                shipment.id());
    }

    private static ShipmentView view(ResultSet row, int index) throws SQLException {
        Timestamp delivered = row.getTimestamp("delivered_at");
        return new ShipmentView(
                row.getLong("delivery_id"),
                row.getString("number"),
                row.getString("order_number"),
                row.getInt("handover_no"),
                Carrier.valueOf(row.getString("carrier")),
                State.valueOf(row.getString("state")),
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
