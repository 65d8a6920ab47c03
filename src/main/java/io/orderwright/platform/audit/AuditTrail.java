package io.orderwright.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.BusinessEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records every business event in the transaction that made it true: a transaction's events go out in one batch just
 * before it commits (in several where there are thousands), and none when it rolls back.
 */
@Service
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String WRITE =
            """
            insert into audit_record (at, actor, subject, event, details, origin)
            select at::timestamptz, actor, subject, event, details, origin
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as e (at, actor, subject, event, details, origin, place)
            order by place""";

    /** A transaction over a large file must not keep all its events in memory. */
    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(BusinessEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(event.name() + " was published outside a transaction");
        }
        Batch batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        batch.events.add(new AuditEntry(
                clock.instant(), event.actor(), event.subject(), event.name(), event.details(), origin()));
        if (batch.events.size() == MOST_AT_ONCE) {
            write(batch.events);
            batch.events.clear();
        }
    }

    /** What happened to the document, the oldest first, after the first {@code offset} entries. */
    public List<AuditEntry> of(String subject, int offset, int size) {
        return jdbc.query(
                "select at, actor, subject, event, details, origin from audit_record where subject = ? order by id offset ? limit ?",
                (row, number) -> new AuditEntry(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        details(row.getString(5)),
                        row.getString(6)),
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
                        (row, number) -> new AuditEntry(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                details(row.getString(5)),
                                row.getString(6)),
                        subject,
                        Timestamp.from(time))
                .stream()
                .findFirst();
    }

    /** In one statement; the ids are in the order of the events. Moments are sent as texts that name their zone. */
    private void write(List<AuditEntry> entries) {
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

    private static @Nullable String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
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

    /** One transaction's events. */
    private final class Batch implements TransactionSynchronization {

        private final List<AuditEntry> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!events.isEmpty()) {
                write(events);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
