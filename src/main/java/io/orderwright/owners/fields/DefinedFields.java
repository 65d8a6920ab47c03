package io.orderwright.owners.fields;

import io.orderwright.owners.fields.OwnFieldEvent.OwnFieldDefined;
import io.orderwright.owners.fields.store.OwnFieldRows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The fields as they are known by now, without asking the database: what has none costs nothing. What this node changes it knows
 * at once, what others change by looking again and again.
 */
@Component
public class DefinedFields implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DefinedFields.class);

    private final OwnFieldRows rows;
    private final Duration every;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "orderwright-own-fields"));
    private volatile @Nullable Map<String, List<OwnField>> known;

    DefinedFields(OwnFieldRows rows, @Value("${orderwright.owners.look-every:5s}") Duration every) {
        this.rows = rows;
        this.every = every;
    }

    /** Those of a kind of thing in their order, those that are retired too. */
    public List<OwnField> of(String subject) {
        Map<String, List<OwnField>> fields = known;
        return (fields == null ? look() : fields).getOrDefault(subject, List.of());
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        again.scheduleWithFixedDelay(this::lookQuietly, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(OwnFieldDefined changed) {
        lookQuietly();
    }

    private synchronized Map<String, List<OwnField>> look() {
        Map<String, List<OwnField>> fresh =
                rows.all().stream().collect(Collectors.groupingBy(OwnField::subject, Collectors.toUnmodifiableList()));
        known = fresh;
        return fresh;
    }

    /** An exception would end the looks to come, too. */
    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("it is not known which fields owners have added; it is looked again in {}", every, e);
        }
    }

    @Override
    public void destroy() {
        again.shutdownNow();
    }
}
