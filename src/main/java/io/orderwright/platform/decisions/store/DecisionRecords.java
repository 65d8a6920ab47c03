package io.orderwright.platform.decisions.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.RecordedDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was decided, as rows: only ever added to. */
@Repository
public class DecisionRecords {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public DecisionRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By one insert. */
    public void write(String subject, Decision decision, Instant now) {
        jdbc.update(
                "insert into decision (table_name, version, row_name, subject, inputs, outputs, decided_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)",
                decision.table(),
                decision.version(),
                decision.row(),
                subject,
                text(decision.inputs()),
                text(decision.outputs()),
                Timestamp.from(now));
    }

    /** The oldest first. */
    public List<RecordedDecision> of(String subject) {
        return jdbc.query(
                "select id, table_name, version, row_name, subject, inputs, outputs, decided_at"
                        + " from decision where subject = ? order by id",
                (row, number) -> recorded(row),
                subject);
    }

    /** Of one table, the newest first. @param before the id of the last one of the page before */
    public List<RecordedDecision> page(String table, long before, int size) {
        return jdbc.query(
                "select id, table_name, version, row_name, subject, inputs, outputs, decided_at"
                        + " from decision where table_name = ? and id < ? order by id desc limit ?",
                (row, number) -> recorded(row),
                table,
                before,
                size);
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
