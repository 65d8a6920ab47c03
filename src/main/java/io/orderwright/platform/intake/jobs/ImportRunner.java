package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.store.Claims;
import io.orderwright.platform.intake.store.ImportJobs;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works off imports, one after the other as they were uploaded: customers uploaded before their orders are there when
 * the orders are checked. What was left unfinished goes on when the application is ready.
 */
@Component
public class ImportRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final int GRACE_SECONDS = 25;

    /** What ended the application twice would end it at each start. */
    private static final int MOST_ATTEMPTS = 2;

    private final ImportJobs jobs;
    private final FileRun file;
    private final ImportCompletion endings;
    private final ImportCleanup leftovers;
    private final Claims claims;
    private final OpeningRun opening;
    private final Stop stop;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "orderwright-import"));

    ImportRunner(
            ImportJobs jobs,
            FileRun file,
            ImportCompletion endings,
            ImportCleanup leftovers,
            Claims claims,
            OpeningRun opening,
            Stop stop) {
        this.jobs = jobs;
        this.file = file;
        this.endings = endings;
        this.leftovers = leftovers;
        this.claims = claims;
        this.opening = opening;
        this.stop = stop;
    }

    /** After a start: what another run of the application left unfinished. */
    @EventListener(ApplicationReadyEvent.class)
    public void resume() {
        jobs.unfinished().forEach(this::submit);
    }

    public void submit(long id) {
        try {
            worker.execute(() -> run(id));
        } catch (RejectedExecutionException stopping) {
            log.info("import {} waits for the next start", id);
        }
    }

    private void run(long id) {
        try {
            var claim = claims.claim(opening.firstOfSet(id));
            if (claim.isPresent()) {
                try (var held = claim.get()) {
                    workOff(id);
                }
            }
        } catch (Stop.StopSignal leaveOff) {
            log.info("import {} goes on at the next start", id);
        } catch (Throwable e) {
            log.error("import {} could not be worked on", id, e);
        }
    }

    private void workOff(long id) {
        stop.check();
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || job.state().finished()) {
            return;
        }
        ImportSet set = opening.setOf(id).orElse(null);
        if (set != null) {
            opening.workOff(set);
            return;
        }
        if (jobs.isToEnd(id)) {
            endings.fail(id, "intake.ended");
        } else if (jobs.attempt(id) > MOST_ATTEMPTS) {
            log.error("import {} was begun {} times and never ended; it is given up", id, MOST_ATTEMPTS);
            endings.fail(id, "intake.given-up");
        } else {
            attempt(job);
        }
        leftovers.drop(id);
    }

    /** Whatever happens, the import ends, or goes on at the next start of an application that stops. */
    private void attempt(ImportJob job) {
        try {
            file.workOff(job);
        } catch (Stop.StopSignal leaveOff) {
            jobs.attemptBrokenOff(job.id());
            throw leaveOff;
        } catch (Stop.EndSignal wanted) {
            endings.fail(job.id(), "intake.ended");
        } catch (Throwable e) {
            log.error("import {} failed", job.id(), e);
            endings.fail(job.id(), "intake.failed");
        }
    }

    /** Ends an import that nobody works on; whoever does, on whichever node, is told and ends it between two steps. */
    public void end(long id) {
        // A file of a set may be written already, or be long from its turn: whichever is written now has to hear it.
        opening.setOf(id)
                .ifPresentOrElse(set -> set.files().forEach(file -> jobs.askToEnd(file.id())), () -> jobs.askToEnd(id));
        submit(id);
    }

    @Override
    public void destroy() throws InterruptedException {
        stop.ask();
        worker.shutdown();
        if (!worker.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
            log.warn("an import did not leave off in time; it goes on at the next start");
        }
    }
}
