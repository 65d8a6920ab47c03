package io.orderwright.fulfilment.expediting.store;

import io.orderwright.fulfilment.expediting.DisplacedOrder;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code displaced_order}: written once, never changed. Always inside the caller's transaction. */
@Repository
public class Displacements {

    private static final String DISPLACED =
            """
            select d.order_number, d.insertion, u.order_number, d.days, u.ended_at,
                (select array_agg(l.told order by l.unit) from (
                    select loss ->> 'unit' as unit, sum((loss ->> 'pieces')::numeric) || ' ' || (loss ->> 'unit') as told
                    from jsonb_array_elements(u.displacement -> 'losses') loss
                    where loss ->> 'order' = d.order_number group by 1) l) as lost
            from displaced_order d join urgent_insertion u on u.number = d.insertion
            """;

    private final JdbcTemplate jdbc;

    Displacements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param pieces how many it lost, whatever their unit: the insertion says what of which */
    public void write(String insertion, String order, BigDecimal pieces, int days) {
        jdbc.update(
                "insert into displaced_order (insertion, order_number, pieces, days) values (?, ?, ?, ?)",
                insertion,
                order,
                pieces,
                days);
    }

    /** What the order lost to others, the oldest first. */
    public List<DisplacedOrder> of(String order) {
        return jdbc.query(
                DISPLACED + "where d.order_number = ? order by u.id", (row, count) -> displacedBy(row), order);
    }

    /** The newest first. */
    public List<DisplacedOrder> since(Instant since, int size) {
        return jdbc.query(
                DISPLACED
                        + "where u.state = 'DONE' and u.ended_at >= ? order by u.ended_at desc, d.order_number limit ?",
                (row, count) -> displacedBy(row),
                Timestamp.from(since),
                size);
    }

    private static DisplacedOrder displacedBy(ResultSet row) throws SQLException {
        return new DisplacedOrder(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                lost(row.getArray(6)),
                row.getInt(4),
                row.getTimestamp(5).toInstant());
    }

    private static List<Quantity> lost(@Nullable Array told) throws SQLException {
        return told == null
                ? List.of()
                : Arrays.stream((String[]) told.getArray()).map(Quantity::parse).toList();
    }
}
