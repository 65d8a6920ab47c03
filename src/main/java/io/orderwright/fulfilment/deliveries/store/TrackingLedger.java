package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.fulfilment.deliveries.parcels.ParcelNews;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What carriers tell about parcels, and the newest word about each. Always inside the caller's transaction. */
@Repository
public class TrackingLedger {

    private static final String WRITE =
            """
            insert into carrier_event (carrier, event_id, tracking_number, status, carrier_status, happened_at, place,
                signed_by, source, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (carrier, event_id) do update set times = carrier_event.times + 1""";

    private static final String PARCEL =
            "select delivery_id, handover_no, parcel_no, carrier, tracking_number, status, status_at from tracked_parcel ";

    private final JdbcTemplate jdbc;

    TrackingLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The parcels of this hand-over under the carrier's numbers. */
    public void open(ShipmentView shipment, Map<Integer, String> waybills, Instant now) {
        jdbc.batchUpdate(
                """
                insert into tracked_parcel (carrier, tracking_number, delivery_id, handover_no, parcel_no, status, status_at)
                values (?, ?, ?, ?, ?, 'ANNOUNCED', ?) on conflict do nothing""",
                waybills.entrySet(),
                100,
                (statement, waybill) -> {
                    statement.setString(1, shipment.carrier().name());
                    statement.setString(2, waybill.getValue());
                    statement.setLong(3, shipment.id());
                    statement.setInt(4, shipment.handover());
                    statement.setInt(5, waybill.getKey());
                    // Whatever the carrier tells is newer, be its clock as it is.
                    statement.setTimestamp(6, Timestamp.from(Instant.EPOCH));
                });
        jdbc.update(
                """
                update carrier_event set outcome = null where outcome = 'UNKNOWN_PARCEL' and carrier = ?
                    and tracking_number = any (?)""",
                shipment.carrier().name(),
                waybills.values().toArray(String[]::new));
    }

    /**
     * Notes that those are asked about now which have not been for longest. None while an earlier round of this carrier is
     * under way.
     */
    public List<String> ask(String carrier, int most, Instant now) {
        return jdbc.queryForList(
                """
                update tracked_parcel set asked_at = ? where carrier = ? and tracking_number in (
                    select tracking_number from tracked_parcel where carrier = ? and not closed
                        and not exists (select 1 from tracking_round where carrier = ? and ended_at is null)
                    order by asked_at nulls first limit ? for update skip locked)
                returning tracking_number""",
                String.class,
                Timestamp.from(now),
                carrier,
                carrier,
                carrier,
                most);
    }

    /** Nobody asks about its parcels any more. */
    public void close(ShipmentView shipment) {
        jdbc.update("update tracked_parcel set closed = true where delivery_id = ? and not closed", shipment.id());
    }

    public List<String> numbers(ShipmentView shipment) {
        return jdbc.queryForList(
                "select tracking_number from tracked_parcel where delivery_id = ? and handover_no = ? order by parcel_no",
                String.class,
                shipment.id(),
                shipment.handover());
    }

    /** Keeps the reports, each once, before anything comes of them. */
    public void write(String carrier, Collection<CarrierReport> reports, String source, Instant now) {
        jdbc.batchUpdate(WRITE, reports, 100, (statement, report) -> {
            statement.setString(1, carrier);
            statement.setString(2, report.eventId());
            statement.setString(3, report.trackingNumber());
            statement.setString(4, report.status().name());
            statement.setString(5, report.carrierStatus());
            statement.setTimestamp(6, Timestamp.from(report.happenedAt()));
            statement.setString(7, report.place());
            statement.setString(8, report.signedBy());
            statement.setString(9, source);
            statement.setTimestamp(10, Timestamp.from(now));
        });
    }

    /** A report that is kept and of which nothing has come yet. */
    public record WaitingReport(
            long id, String carrier, String trackingNumber, ParcelStatus status, Instant happenedAt, String signedBy) {}

    /** The oldest of them by the carrier's clock first, beginning after this id of the inbox. */
    public List<WaitingReport> waiting(int most) {
        return jdbc.query(
                """
                select id, carrier, tracking_number, status, happened_at, signed_by from carrier_event
                where outcome is null order by id limit ?""",
                (row, index) -> new WaitingReport(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        ParcelStatus.valueOf(row.getString(4)),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)),
                most);
    }

    /** False when somebody else has applied it meanwhile. */
    public boolean outcome(long event, String outcome) {
        return jdbc.update("update carrier_event set outcome = ? where id = ? and outcome is null", outcome, event)
                == 1;
    }

    /** A parcel and what it belongs to. */
    public record KnownParcel(long delivery, String deliveryNumber, int handover, TrackedParcel parcel) {}

    public Optional<KnownParcel> find(String carrier, String trackingNumber) {
        return jdbc
                .query(
                        """
                        select p.*, s.number from tracked_parcel p join shipment s on s.delivery_id = p.delivery_id
                        where p.carrier = ? and p.tracking_number = ?""",
                        (row, index) -> new KnownParcel(
                                row.getLong("delivery_id"),
                                row.getString("number"),
                                row.getInt("handover_no"),
                                parcel(row)),
                        carrier,
                        trackingNumber)
                .stream()
                .findFirst();
    }

    public void current(TrackedParcel parcel, ParcelStatus status, Instant at) {
        jdbc.update(
                """
                update tracked_parcel set status = ?, status_at = ?, closed = closed or ?
                where carrier = ? and tracking_number = ?""",
                status.name(),
                Timestamp.from(at),
                status.isLast(),
                parcel.carrier(),
                parcel.trackingNumber());
    }

    /** The parcels of a hand-over. */
    public List<TrackedParcel> of(long delivery, int handover) {
        return jdbc.query(
                PARCEL + "where delivery_id = ? and handover_no = ? order by parcel_no",
                (row, index) -> parcel(row),
                delivery,
                handover);
    }

    /** What was told about the delivery's parcels, the newest first by the carrier's clock. */
    public List<ParcelNews> history(long delivery, int most) {
        return jdbc.query(
                """
                select e.* from tracked_parcel p
                    join carrier_event e on e.carrier = p.carrier and e.tracking_number = p.tracking_number
                where p.delivery_id = ? order by e.happened_at desc, e.id desc limit ?""",
                (row, index) -> new ParcelNews(
                        row.getLong("id"),
                        row.getString("tracking_number"),
                        ParcelStatus.valueOf(row.getString("status")),
                        row.getString("carrier_status"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("place"),
                        row.getString("signed_by"),
                        row.getString("source"),
                        row.getInt("times"),
                        row.getString("outcome")),
                delivery,
                most);
    }

    private static TrackedParcel parcel(ResultSet row) throws SQLException {
        return new TrackedParcel(
                row.getInt("parcel_no"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                ParcelStatus.valueOf(row.getString("status")),
                row.getTimestamp("status_at").toInstant());
    }
}
