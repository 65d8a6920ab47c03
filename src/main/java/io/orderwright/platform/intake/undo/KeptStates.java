package io.orderwright.platform.intake.undo;

import io.orderwright.platform.intake.ImportFinished;
import io.orderwright.platform.intake.store.KeptRecords;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes how records stood before an import once it is too old to be taken back: at each start, with each import, once a day. */
@Component
public class KeptStates implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KeptStates.class);

    private final KeptRecords kept;
    private final Clock clock;
    private final ScheduledExecutorService daily =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "orderwright-kept-states"));

    KeptStates(KeptRecords kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        daily.scheduleWithFixedDelay(this::sweepQuietly, 0, 1, TimeUnit.DAYS);
    }

    @EventListener
    public void on(ImportFinished finished) {
        sweep();
    }

    /** What is too old goes. */
    public void sweep() {
        kept.sweep(clock.instant());
    }

    /** An exception would end the days to come, too. */
    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("what was kept of old imports could not be deleted; it is tried again tomorrow", e);
        }
    }

    @Override
    public void destroy() {
        daily.shutdownNow();
    }
}
