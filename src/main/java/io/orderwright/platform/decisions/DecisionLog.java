package io.orderwright.platform.decisions;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about whom, when, by which row of which version: written once, never changed. */
@Repository
public class DecisionLog {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    DecisionLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the decision, by one insert in the caller's transaction.
     *
     * @param subject what it is about, e.g. the order number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String subject, Decision decision) {
        jdbc.update(
                "insert into decision (table_name, version, row_name, subject, inputs, outputs, decided_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)",
                decision.table(),
                decision.version(),
                decision.row(),
                subject,
                text(decision.inputs()),
                text(decision.outputs()),
                Timestamp.from(clock.instant()));
    }

    /** Every decision about the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedDecision> of(String subject) {
        return jdbc.query(
                "select id, table_name, version, row_name, subject, inputs, outputs, decided_at"
                        + " from decision where subject = ? order by id",
                (row, number) -> recorded(row),
                subject);
    }

    /**
     * The last answer of one table about the subject.
     *
     * @throws IllegalStateException when it was never asked
     */
    @Transactional(readOnly = true)
    public Decision last(String subject, String table) {
        return of(subject).stream()
                .map(RecordedDecision::decision)
                .filter(decision -> decision.table().equals(table))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(table + " was never asked about " + subject));
    }

    private RecordedDecision recorded(ResultSet row) throws SQLException {
        Decision decision = new Decision(
                row.getString("table_name"),
                row.getString("version"),
                row.getString("row_name"),
                map(row.getString("outputs")),
                map(row.getString("inputs")));
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return new RecordedDecision(row.getLong("id"), row.getString("subject"), decision, at.toInstant());
    }

    private String text(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A decision's facts must be plain values: " + values, e);
        }
    }

    private Map<String, Object> map(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept decision cannot be read", e);
        }
    }
}
