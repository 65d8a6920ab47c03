package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.kinds.OrderFile;
import io.orderwright.platform.intake.kinds.RecordFile;
import java.io.IOException;
import java.util.List;
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
    private final FileKinds kinds;
    private final FileCheck check;
    private final RecordRun writing;
    private final OrderRun placing;
    private final Endings endings;
    private final ImportErrors errors;
    private final Leftovers leftovers;
    private final Claims claims;
    private final OpeningRun opening;
    private final Stop stop;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "orderwright-import"));

    ImportRunner(
            ImportJobs jobs,
            FileKinds kinds,
            FileCheck check,
            RecordRun writing,
            OrderRun placing,
            Endings endings,
            ImportErrors errors,
            Leftovers leftovers,
            Claims claims,
            OpeningRun opening,
            Stop stop) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.check = check;
        this.writing = writing;
        this.placing = placing;
        this.endings = endings;
        this.errors = errors;
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
        } catch (Stop.Stopped leaveOff) {
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
            fail(id, "intake.ended");
        } else if (jobs.attempt(id) > MOST_ATTEMPTS) {
            log.error("import {} was begun {} times and never ended; it is given up", id, MOST_ATTEMPTS);
            fail(id, "intake.given-up");
        } else {
            attempt(job);
        }
        leftovers.drop(id);
    }

    /** Whatever happens, the import ends, or goes on at the next start of an application that stops. */
    private void attempt(ImportJob job) {
        try {
            if (job.state() == ImportState.RUNNING || checked(job, kinds.of(job.kind()))) {
                carryOut(jobs.find(job.id()).orElseThrow());
            }
        } catch (Stop.Stopped leaveOff) {
            jobs.attemptBrokenOff(job.id());
            throw leaveOff;
        } catch (Stop.Ended wanted) {
            fail(job.id(), "intake.ended");
        } catch (Throwable e) {
            log.error("import {} failed", job.id(), e);
            fail(job.id(), "intake.failed");
        }
    }

    private void fail(long id, String reason) {
        errors.add(id, List.of(RowError.of(0, "", "", reason)));
        endings.end(id, ImportState.FAILED);
    }

    /** Ends an import that nobody works on; whoever does, on whichever node, is told and ends it between two steps. */
    public void end(long id) {
        jobs.askToEnd(id);
        submit(id);
    }

    /** Whether everything in the file is right and it may be carried out. */
    private boolean checked(ImportJob job, FileKind<?> kind) throws IOException {
        check.check(job, kind);
        long documents = 0;
        if (kind instanceof OrderFile) {
            check.checkTwins(job, kind.columns());
            documents = leftovers.numberDocuments(job.id());
            placing.check(job, jobs.find(job.id()).orElseThrow().errors() == 0);
        } else {
            check.checkRepeated(job, kind.columns());
        }
        boolean right = jobs.find(job.id()).orElseThrow().errors() == 0;
        if (!right) {
            endings.end(job.id(), ImportState.REFUSED);
        } else {
            jobs.running(job.id(), documents);
        }
        return right;
    }

    private void carryOut(ImportJob job) {
        if (kinds.of(job.kind()) instanceof RecordFile<?> file) {
            writing.write(job, file);
        } else if (job.dryRun()) {
            endings.end(job.id(), ImportState.DONE);
        } else {
            placing.place(job);
        }
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
