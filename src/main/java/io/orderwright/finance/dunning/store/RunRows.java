package io.orderwright.finance.dunning.store;

import io.orderwright.finance.dunning.DunningRunView;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.platform.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
public class RunRows {

    private static final String ALL =
            """
            select r.id, r.number, r.day, r.by_clock, r.state, r.started_by, r.started_at, r.decided_by, r.decided_at, r.comment,
                count(l.id) filter (where l.state <> 'NOT_TOLD') as letters,
                count(l.id) filter (where l.state = 'NOT_TOLD') as not_told
            from dunning_run r left join dunning_letter l on l.run = r.number\s""";

    private final JdbcTemplate jdbc;

    RunRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is there: no other one is open, and the clock has not started one on this day */
    public boolean add(long id, String number, LocalDate day, boolean byClock, String by, Instant now) {
        return jdbc.update(
                        """
                        insert into dunning_run (id, number, day, by_clock, state, started_by, started_at)
                        values (?, ?, ?, ?, 'ASKED', ?, ?) on conflict do nothing""",
                        id,
                        number,
                        day,
                        byClock,
                        by,
                        Timestamp.from(now))
                > 0;
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
        return jdbc.query(ALL + "where r.id < ? group by r.id order by r.id desc limit ?", RunRows::run, before, size);
    }

    public Optional<DunningRunView> find(String number) {
        return jdbc.query(ALL + "where r.number = ? group by r.id", RunRows::run, number).stream()
                .findFirst();
    }

    /** Held until the transaction ends. @throws Refusal NOT_FOUND for one that there is not */
    public DunningRunView locked(String number) {
        jdbc.queryForList("select id from dunning_run where number = ? for update", number);
        return find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    public void prepared(String number, RunState state) {
        jdbc.update("update dunning_run set state = ?, version = version + 1 where number = ?", state.name(), number);
    }

    public void decided(String number, RunState state, String comment, String by, Instant now) {
        jdbc.update(
                """
                update dunning_run set state = ?, comment = ?, decided_by = ?, decided_at = ?, version = version + 1
                where number = ?""",
                state.name(),
                comment,
                by,
                Timestamp.from(now),
                number);
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
