package io.orderwright.platform.ground.changed.store;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** In which transactions the rows of a table were changed last. */
@Repository
public class ChangeMarks {

    private final JdbcTemplate jdbc;

    ChangeMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row's mark and key. */
    public record Mark(long mark, String key) {}

    /** Before this mark every transaction has ended. */
    public long horizon() {
        return Objects.requireNonNull(jdbc.queryForObject("select change_horizon()", Long.class));
    }

    /**
     * In the order of mark and key.
     *
     * @param condition about the table, which is called {@code o}
     * @param values of the horizon, of the condition, and how many
     */
    public List<Mark> marks(String table, String key, String condition, List<Object> values) {
        return jdbc.query(
                "select o.changed_in, o.%1$s::text from %2$s o where o.changed_in < ? and %3$s order by o.changed_in, o.%1$s limit ?"
                        .formatted(key, table, condition),
                (row, number) -> new Mark(row.getLong(1), row.getString(2)),
                values.toArray());
    }
}
