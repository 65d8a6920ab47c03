package io.orderwright.fulfilment.expediting.ledger;

import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotice.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What customers of displaced orders are told. Always inside the caller's transaction. */
@Repository
public class NoticeLedger {

    private final JdbcTemplate jdbc;

    NoticeLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(String number, String insertion, String order, State state, Instant now) {
        jdbc.update(
                "insert into delay_notice (number, insertion, order_number, state, ended_at) values (?, ?, ?, ?, ?)",
                number,
                insertion,
                order,
                state.name(),
                state == State.OPEN ? null : Timestamp.from(now));
    }

    /** False for one that is not open. */
    public boolean end(String number, State state, String reason, Instant now) {
        return jdbc.update(
                        "update delay_notice set state = ?, reason = ?, ended_at = ? where number = ? and state = 'OPEN'",
                        state.name(),
                        reason,
                        Timestamp.from(now),
                        number)
                == 1;
    }

    public List<DelayNotice> of(String insertion) {
        return jdbc.query(
                "select * from delay_notice where insertion = ? order by order_number",
                (row, count) -> notice(row),
                insertion);
    }

    public List<DelayNotice> ofOrder(String order) {
        return jdbc.query(
                "select * from delay_notice where order_number = ? order by insertion",
                (row, count) -> notice(row),
                order);
    }

    public List<DelayNotice> find(Collection<String> numbers) {
        return jdbc.query("select * from delay_notice where number = any (?)", (row, count) -> notice(row), (Object)
                numbers.toArray(String[]::new));
    }

    private static DelayNotice notice(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new DelayNotice(
                row.getString("number"),
                row.getString("insertion"),
                row.getString("order_number"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                ended == null ? null : ended.toInstant());
    }
}
