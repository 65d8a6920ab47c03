package io.orderwright.approvals.store;

import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalVerb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was done about approvals; written once, never changed. */
@Repository
public class ActLog {

    private static final String COLUMNS =
            "select subject, round_no, level_no, verb, actor, on_behalf_of, target, comment, at from approval_act ";

    private final JdbcTemplate jdbc;

    ActLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ActRecord act) {
        jdbc.update(
                "insert into approval_act (subject, round_no, level_no, verb, actor, on_behalf_of, target, comment, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                act.subject(),
                act.round(),
                act.level(),
                act.verb().name(),
                act.actor(),
                act.onBehalfOf(),
                act.target(),
                act.comment(),
                Timestamp.from(act.at()));
    }

    /** Everything that was done about a document, the oldest first. */
    public List<ActRecord> of(String subject) {
        return jdbc.query(COLUMNS + "where subject = ? order by id", (row, number) -> record(row), subject);
    }

    /** The last of these verbs about a document. */
    public Optional<ActRecord> last(String subject, ApprovalVerb... verbs) {
        String[] names = java.util.Arrays.stream(verbs).map(Enum::name).toArray(String[]::new);
        return jdbc
                .query(
                        COLUMNS + "where subject = ? and verb = any(?) order by id desc limit 1",
                        (row, number) -> record(row),
                        subject,
                        names)
                .stream()
                .findFirst();
    }

    private static ActRecord record(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp(9).toInstant();
        return new ActRecord(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                ApprovalVerb.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                at);
    }
}
