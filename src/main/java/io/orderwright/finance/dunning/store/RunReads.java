package io.orderwright.finance.dunning.store;

import io.orderwright.finance.dunning.DunningRunView;
import io.orderwright.finance.dunning.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Runs read with the number of their letters; what happens to a run is its own affair (DunningRun). */
@Repository
public class RunReads {

    private static final String ALL =
            """
            select r.id, r.number, r.day, r.by_clock, r.state, r.started_by, r.started_at, r.decided_by, r.decided_at, r.comment,
                count(l.id) filter (where l.state <> 'NOT_TOLD') as letters,
                count(l.id) filter (where l.state = 'NOT_TOLD') as not_told
            from dunning_run r left join dunning_letter l on l.run = r.number\s""";

    private final JdbcTemplate jdbc;

    RunReads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that waits for its letters, or for somebody. */
    public Optional<String> open() {
        return jdbc
                .queryForList("select number from dunning_run where state in ('ASKED', 'PREVIEW')", String.class)
                .stream()
                .findFirst();
    }

    /** Those before this one, the newest first. */
    public List<DunningRunView> page(long before, int size) {
        return jdbc.query(ALL + "where r.id < ? group by r.id order by r.id desc limit ?", RunReads::run, before, size);
    }

    public Optional<DunningRunView> find(String number) {
        return jdbc.query(ALL + "where r.number = ? group by r.id", RunReads::run, number).stream()
                .findFirst();
    }

    private static DunningRunView run(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new DunningRunView(
                row.getString("number"),
                row.getDate("day").toLocalDate(),
                row.getBoolean("by_clock"),
                RunState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("comment"),
                row.getInt("letters"),
                row.getInt("not_told"),
                null);
    }
}
