package io.orderwright.platform.audit;

import io.orderwright.platform.audit.store.AuditSealRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what is settled of the audit trail again and again. Each seal goes to the log too, which the owner of the database
 * cannot write: who changed records and made all seals anew would have to change the log, and wherever it was sent.
 */
@Component
public class AuditSeals implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger("orderwright.audit.seal");

    /** The hash of a piece is made in one statement. */
    private static final int MOST_IN_ONE = 5_000;

    private final AuditSealRecords seals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "orderwright-audit-seals"));

    AuditSeals(
            AuditSealRecords seals,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${orderwright.audit.seal-every:10m}") Duration every) {
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        again.scheduleWithFixedDelay(this::sealQuietly, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Seals all that is settled by now, a transaction for each seal. */
    public void seal() {
        List<AuditSeal> made;
        do {
            made = transaction.execute(status -> seals.next(MOST_IN_ONE, clock.instant()));
            made.forEach(one -> log.info("seal {} over {} records: {}", one.number(), one.records(), one.hash()));
        } while (made.stream().anyMatch(one -> one.records() == MOST_IN_ONE));
    }

    /** An exception would end the seals to come, too. */
    private void sealQuietly() {
        try {
            seal();
        } catch (RuntimeException e) {
            log.warn("the audit trail could not be sealed; it is tried again in {}", every, e);
        }
    }

    @Override
    public void destroy() {
        again.shutdownNow();
    }
}
