package io.orderwright.owners.rules.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.owners.rules.replays.ReplayChange;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which past decisions a workbook would make otherwise. */
@Repository
public class ReplayChanges {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json = new JsonMapper();

    ReplayChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long replay, List<ReplayChange> changes) {
        jdbc.batchUpdate(
                "insert into table_replay_change (replay_id, decision_id, subject, decided_at, row_before, row_after, before, after)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)",
                changes,
                100,
                (statement, change) -> {
                    statement.setLong(1, replay);
                    statement.setLong(2, change.decision());
                    statement.setString(3, change.subject());
                    statement.setTimestamp(4, Timestamp.from(change.decidedAt()));
                    statement.setString(5, change.rowBefore());
                    statement.setString(6, change.rowAfter());
                    statement.setString(7, text(change.before()));
                    statement.setString(8, text(change.after()));
                });
    }

    /** The newest decision first. @param before the decision of the last one of the page before */
    public List<ReplayChange> page(long replay, long before, int size) {
        return jdbc.query(
                "select decision_id, subject, decided_at, row_before, row_after, before, after from table_replay_change"
                        + " where replay_id = ? and decision_id < ? order by decision_id desc limit ?",
                (row, number) -> new ReplayChange(
                        row.getLong("decision_id"),
                        row.getString("subject"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("row_before"),
                        row.getString("row_after"),
                        map(row.getString("before")),
                        map(row.getString("after"))),
                replay,
                before,
                size);
    }

    private String text(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers are plain texts", e);
        }
    }

    private Map<String, Object> map(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept answers cannot be read", e);
        }
    }
}
