package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.traced.PieceBack;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The serials and batches that are picked for deliveries. They go with the delivery's list of picks. Always inside the
 * caller's transaction, which holds the delivery; that a piece is out once is the database's to say.
 */
@Repository
public class TracedLedger {

    private static final String VIEW =
            """
            select d.number, t.*, l.unit from traced_goods t join delivery d on d.id = t.delivery_id
                join pick_line l on l.delivery_id = t.delivery_id and l.sku = t.sku\s""";

    private final JdbcTemplate jdbc;

    TracedLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<TracedPiece> of(long delivery) {
        return jdbc.query(
                VIEW + "where t.delivery_id = ? order by t.sku, t.mark, t.parcel_no", TracedLedger::piece, delivery);
    }

    public List<TracedPiece> ofOrder(String order) {
        return jdbc.query(
                VIEW + "where t.order_number = ? order by d.id, t.sku, t.mark, t.parcel_no",
                TracedLedger::piece,
                order);
    }

    public List<TracedPiece> marked(String mark, int most) {
        return jdbc.query(
                VIEW + "where t.mark_key = lower(?) order by d.id desc, t.id limit ?", TracedLedger::piece, mark, most);
    }

    /** The piece that is out under this serial. */
    public Optional<TracedPiece> out(String sku, String serial) {
        return jdbc
                .query(
                        VIEW + "where t.sku = ? and t.mark_key = lower(?) and t.tracing = 'SERIAL' and not t.restocked",
                        TracedLedger::piece,
                        sku,
                        serial)
                .stream()
                .findFirst();
    }

    /**
     * As {@link #out}; nobody else says of a piece of its order and product that it came back, or takes one of the product from
     * quarantine, until the transaction ends.
     */
    public Optional<TracedPiece> holdOut(String sku, String serial) {
        jdbc.queryForList(
                """
                select id from traced_goods where sku = ? and (order_number in (select order_number from traced_goods
                    where sku = ? and mark_key = lower(?) and tracing = 'SERIAL' and not restocked)
                    or (back = 'QUARANTINE' and not restocked))
                order by id for update""",
                sku,
                sku,
                serial);
        return out(sku, serial);
    }

    /** Nobody else says of pieces of the order what became of them until the transaction ends; in the order of {@link #holdOut}. */
    public void hold(String order) {
        jdbc.queryForList(
                "select id from traced_goods where order_number = ? and tracing = 'SERIAL' order by id for update",
                order);
    }

    /** Those with serial numbers of an order that are not known to have come back into stock. */
    public List<TracedPiece> outOfOrder(String order) {
        return jdbc.query(
                VIEW
                        + "where t.order_number = ? and t.tracing = 'SERIAL' and not t.restocked order by d.id, t.sku, t.mark",
                TracedLedger::piece,
                order);
    }

    /**
     * That became of it. False where it is in stock already, or does not lie in quarantine any more.
     *
     * @param quarantined whether it has to lie there
     */
    public boolean cameBack(String delivery, String sku, String serial, PieceBack what, boolean quarantined) {
        return jdbc.update(
                        """
                        update traced_goods t set back = ?, restocked = ? from delivery d where d.number = ? and t.delivery_id = d.id
                            and t.sku = ? and t.mark_key = lower(?) and t.tracing = 'SERIAL' and not t.restocked and (not ? or t.back = 'QUARANTINE')""",
                        what.name(),
                        what == PieceBack.STOCK,
                        delivery,
                        sku,
                        serial,
                        quarantined)
                == 1;
    }

    /** It is in stock again, and about to be picked for this delivery. */
    public void letGo(TracedPiece piece, long forDelivery) {
        jdbc.update(
                """
                update traced_goods t set restocked = true, let_go_for = ? from delivery d where d.number = ?
                    and t.delivery_id = d.id and t.sku = ? and t.mark = ? and t.tracing = 'SERIAL' and not t.restocked""",
                forDelivery,
                piece.delivery(),
                piece.sku(),
                piece.mark());
    }

    /** Nobody else writes to what was let go for this delivery: before its own pieces change, as whoever picks does. */
    public void holdLetGo(long forDelivery) {
        jdbc.queryForList("select id from traced_goods where let_go_for = ? order by id for update", forDelivery);
    }

    /** What was let go for this delivery and is not picked for it any more is where it was. */
    public void takeBackLetGo(long forDelivery) {
        jdbc.update(
                """
                update traced_goods t set restocked = false, let_go_for = null where let_go_for = ? and not exists (
                    select 1 from traced_goods o where o.delivery_id = t.let_go_for and o.sku = t.sku
                        and o.mark_key = t.mark_key)""",
                forDelivery);
    }

    private static TracedPiece piece(ResultSet row, int index) throws SQLException {
        return new TracedPiece(
                row.getString("number"),
                row.getString("order_number"),
                row.getString("sku"),
                Traceability.valueOf(row.getString("tracing")),
                row.getString("mark"),
                Quantity.of(row.getBigDecimal("quantity"), row.getString("unit")),
                row.getObject("best_before", LocalDate.class),
                row.getObject("parcel_no", Integer.class));
    }

    /** False when a piece of this serial is out already; waits for whoever is about to say so. */
    public boolean takeSerial(long delivery, String sku, String serial, String by, Instant at) {
        return jdbc.update(
                        """
                        insert into traced_goods (delivery_id, order_number, sku, tracing, mark, quantity, picked_by, picked_at)
                        select id, order_number, ?, 'SERIAL', ?, 1, ?, ? from delivery where id = ?
                        on conflict do nothing""",
                        sku,
                        serial,
                        by,
                        Timestamp.from(at),
                        delivery)
                == 1;
    }

    /** False when the batch was said to have another day before which it is best. */
    public boolean takeBatch(
            long delivery,
            String sku,
            String batch,
            BigDecimal quantity,
            @Nullable LocalDate bestBefore,
            String by,
            Instant at) {
        Boolean other = jdbc.queryForObject(
                """
                select exists (select 1 from traced_goods where delivery_id = ? and sku = ? and mark_key = lower(?)
                    and best_before <> ?::date)""",
                Boolean.class,
                delivery,
                sku,
                batch,
                bestBefore);
        if (Boolean.TRUE.equals(other)) {
            return false;
        }
        jdbc.update(
                """
                insert into traced_goods (delivery_id, order_number, sku, tracing, mark, quantity, best_before, picked_by, picked_at)
                select id, order_number, ?, 'BATCH', ?, ?, coalesce(?::date, (select max(best_before) from traced_goods
                    where delivery_id = ? and sku = ? and mark_key = lower(?))), ?, ? from delivery where id = ?
                on conflict (delivery_id, sku, mark_key, (coalesce(parcel_no, 0)))
                do update set quantity = traced_goods.quantity + excluded.quantity,
                    best_before = coalesce(traced_goods.best_before, excluded.best_before)""",
                sku,
                batch,
                quantity,
                bestBefore,
                delivery,
                sku,
                batch,
                by,
                Timestamp.from(at),
                delivery);
        return true;
    }

    /** False when so much of it is not picked and loose. */
    public boolean putBack(long delivery, String sku, String mark, BigDecimal quantity) {
        return less(delivery, null, sku, mark, quantity);
    }

    /** Goes into the parcel. False when so much of it is not picked and loose. */
    public boolean pack(long delivery, int parcel, String sku, String mark, BigDecimal quantity) {
        return moved(delivery, null, parcel, sku, mark, quantity);
    }

    /** Lies in no parcel any more. */
    public void unpack(long delivery, int parcel, TracedPiece piece) {
        moved(
                delivery,
                parcel,
                null,
                piece.sku(),
                piece.mark(),
                piece.quantity().amount());
    }

    /** Whole rows move; where only a part does, or some lie there already, the quantities do. */
    private boolean moved(
            long delivery, @Nullable Integer from, @Nullable Integer to, String sku, String mark, BigDecimal quantity) {
        int whole = jdbc.update(
                """
                update traced_goods t set parcel_no = ? where delivery_id = ? and sku = ? and mark_key = lower(?)
                    and parcel_no is not distinct from ?::integer and quantity = ?
                    and not exists (select 1 from traced_goods o where o.delivery_id = t.delivery_id and o.sku = t.sku
                        and o.mark_key = t.mark_key and o.parcel_no is not distinct from ?::integer)""",
                to,
                delivery,
                sku,
                mark,
                from,
                quantity,
                to);
        if (whole == 1) {
            return true;
        }
        int added = jdbc.update(
                """
                insert into traced_goods (delivery_id, order_number, sku, tracing, mark, quantity, best_before, parcel_no,
                    picked_by, picked_at)
                select delivery_id, order_number, sku, tracing, mark, ?, best_before, ?::integer, picked_by, picked_at
                from traced_goods where delivery_id = ? and sku = ? and mark_key = lower(?) and tracing = 'BATCH'
                    and parcel_no is not distinct from ?::integer and quantity >= ?
                on conflict (delivery_id, sku, mark_key, (coalesce(parcel_no, 0)))
                do update set quantity = traced_goods.quantity + excluded.quantity""",
                quantity,
                to,
                delivery,
                sku,
                mark,
                from,
                quantity);
        return added == 1 && less(delivery, from, sku, mark, quantity);
    }

    private boolean less(long delivery, @Nullable Integer from, String sku, String mark, BigDecimal quantity) {
        int gone = jdbc.update(
                """
                delete from traced_goods where delivery_id = ? and sku = ? and mark_key = lower(?)
                    and parcel_no is not distinct from ?::integer and quantity = ?""",
                delivery,
                sku,
                mark,
                from,
                quantity);
        return gone == 1
                || jdbc.update(
                                """
                                update traced_goods set quantity = quantity - ? where delivery_id = ? and sku = ?
                                    and mark_key = lower(?) and parcel_no is not distinct from ?::integer and quantity > ?""",
                                quantity,
                                delivery,
                                sku,
                                mark,
                                from,
                                quantity)
                        == 1;
    }
}
