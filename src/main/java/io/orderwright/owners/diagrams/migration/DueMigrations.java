package io.orderwright.owners.diagrams.migration;

import java.time.Duration;
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

/** Looks again and again whether somebody has agreed to a migration, and carries it out; after a restart too. */
@Component
class DueMigrations implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DueMigrations.class);

    private final MigrationRun run;
    private final Duration every;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "orderwright-migrations"));

    DueMigrations(MigrationRun run, @Value("${orderwright.owners.look-every:5s}") Duration every) {
        this.run = run;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        again.scheduleWithFixedDelay(this::goOnQuietly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever is thrown would end the looks to come, too. What was not moved has changed nothing, and is tried again. */
    private void goOnQuietly() {
        try {
            run.goOn();
        } catch (Throwable e) {
            log.warn("a migration is not done yet; it goes on in {}", every, e);
        }
    }

    @Override
    public void destroy() {
        again.shutdownNow();
    }
}
