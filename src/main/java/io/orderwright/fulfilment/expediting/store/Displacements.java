package io.orderwright.fulfilment.expediting.store;

import io.orderwright.fulfilment.expediting.DisplacedOrder;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code displaced_order}: written once, never changed. Always inside the caller's transaction. */
@Repository
public class Displacements {

    private static final String DISPLACED =
            """
            select d.order_number, d.insertion, u.order_number, d.pieces, d.days, u.ended_at
            from displaced_order d join urgent_insertion u on u.number = d.insertion
            """;

    private final JdbcTemplate jdbc;

    Displacements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

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
                row.getBigDecimal(4),
                row.getInt(5),
                row.getTimestamp(6).toInstant());
    }
}
