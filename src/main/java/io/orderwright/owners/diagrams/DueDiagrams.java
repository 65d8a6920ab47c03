package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.gray.GrayStarts;
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

/** Looks again and again whether the moment of a released diagram has come, and which are released for some instances only. */
@Component
class DueDiagrams implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DueDiagrams.class);

    private final DiagramReleases releases;
    private final GrayStarts gray;
    private final Duration every;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "orderwright-released-diagrams"));

    DueDiagrams(
            DiagramReleases releases, GrayStarts gray, @Value("${orderwright.owners.look-every:5s}") Duration every) {
        this.releases = releases;
        this.gray = gray;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        again.scheduleWithFixedDelay(this::lookQuietly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever is thrown would end the looks to come, too. What was not put in force has changed nothing, and is tried again. */
    private void lookQuietly() {
        try {
            gray.look();
            while (releases.putNextInForce()) {
                log.debug("a released diagram was put in force, or could not be");
            }
        } catch (Throwable e) {
            log.warn("a released diagram is not in force yet; it is tried again in {}", every, e);
        }
    }

    @Override
    public void destroy() {
        again.shutdownNow();
    }
}
