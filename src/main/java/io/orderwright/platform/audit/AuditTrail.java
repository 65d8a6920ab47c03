package io.orderwright.platform.audit;

import io.orderwright.platform.audit.store.AuditRecords;
import io.orderwright.platform.kernel.BusinessEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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

    /** A transaction over a large file must not keep all its events in memory. */
    private static final int MOST_AT_ONCE = 1_000;

    private final AuditRecords records;
    private final Clock clock;

    AuditTrail(AuditRecords records, Clock clock) {
        this.records = records;
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
            records.write(batch.events);
            batch.events.clear();
        }
    }

    /** What happened to the document, the oldest first, after the first {@code offset} entries. */
    public List<AuditEntry> of(String subject, int offset, int size) {
        return records.of(subject, offset, size);
    }

    /** What happened last to the document, if anything did after that time. */
    public Optional<AuditEntry> lastAfter(String subject, Instant time) {
        return records.lastAfter(subject, time);
    }

    private static @Nullable String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    /** One transaction's events. */
    private final class Batch implements TransactionSynchronization {

        private final List<AuditEntry> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!events.isEmpty()) {
                records.write(events);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
