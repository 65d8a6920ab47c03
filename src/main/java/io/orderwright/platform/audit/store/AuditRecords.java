package io.orderwright.platform.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.audit.FeedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happened, as rows: only ever added to. */
@Repository
public class AuditRecords {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String WRITE =
            """
            insert into audit_record (at, actor, subject, event, details, origin)
            select at::timestamptz, actor, subject, event, details, origin
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as e (at, actor, subject, event, details, origin, place)
            order by place""";

    /** Nobody waits for a transaction of another server: what it wrote is all there. */
    static final String SETTLED = "(generation < feed_generation() or xact < pg_snapshot_xmin(pg_current_snapshot()))";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    AuditRecords(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In one statement; the ids are in the order of the events. Moments are sent as texts that name their zone. */
    public void write(List<AuditEntry> entries) {
        jdbc.update(
                WRITE,
                column(entries, entry -> entry.at().toString()),
                column(entries, AuditEntry::actor),
                column(entries, AuditEntry::subject),
                column(entries, AuditEntry::event),
                column(entries, entry -> text(entry.details())),
                column(entries, AuditEntry::origin));
    }

    private static @Nullable String[] column(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    /** What happened to the document, the oldest first, after the first {@code offset} entries. */
    public List<AuditEntry> of(String subject, int offset, int size) {
        return jdbc.query(
                "select at, actor, subject, event, details, origin from audit_record where subject = ? order by id offset ? limit ?",
                (row, number) -> entry(row),
                subject,
                offset,
                size);
    }

    /** What happened last to the document, if anything did after that time. */
    public Optional<AuditEntry> lastAfter(String subject, Instant time) {
        return jdbc
                .query(
                        """
                        select at, actor, subject, event, details, origin from audit_record
                        where subject = ? and at > ? order by id desc limit 1""",
                        (row, number) -> entry(row),
                        subject,
                        Timestamp.from(time))
                .stream()
                .findFirst();
    }

    /** What is settled after a place of the feed, in its order; only what happened to orders, where that is asked for. */
    public List<FeedEvent> after(int generation, String transaction, long id, int size, boolean onlyOrders) {
        return jdbc.query(
                "select generation || '-' || xact || '-' || id, at, actor, subject, event, details from audit_record"
                        + " where (generation, xact, id) > (?, cast(? as xid8), ?) and " + SETTLED
                        + (onlyOrders ? " and subject like 'SO-%'" : "")
                        + " order by generation, xact, id limit ?",
                (row, number) -> new FeedEvent(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        details(row.getString(6))),
                generation,
                transaction,
                id,
                size);
    }

    /** Where there are records of transactions that this server has not begun yet, a new generation begins. */
    public void beginGeneration() {
        jdbc.update(
                """
                update change_feed set generation = generation + 1 where exists (
                    select from audit_record a where a.generation = change_feed.generation
                    and a.xact > pg_current_xact_id())""");
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                details(row.getString(5)),
                row.getString(6));
    }

    private String text(Map<String, Object> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event's details must be plain values: " + details, e);
        }
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit record cannot be read", e);
        }
    }
}
