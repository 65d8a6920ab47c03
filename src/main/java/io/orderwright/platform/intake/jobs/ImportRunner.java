package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.kinds.OrderFile;
import io.orderwright.platform.intake.kinds.RecordFile;
import java.io.IOException;
import java.sql.SQLException;
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

    private final ImportJobs jobs;
    private final FileKinds kinds;
    private final FileCheck check;
    private final RecordWriting records;
    private final OrderPlacing placing;
    private final Endings endings;
    private final ImportErrors errors;
    private final Leftovers leftovers;
    private final Claims claims;
    private final Stop stop;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "orderwright-import"));

    ImportRunner(
            ImportJobs jobs,
            FileKinds kinds,
            FileCheck check,
            RecordWriting records,
            OrderPlacing placing,
            Endings endings,
            ImportErrors errors,
            Leftovers leftovers,
            Claims claims,
            Stop stop) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.check = check;
        this.records = records;
        this.placing = placing;
        this.endings = endings;
        this.errors = errors;
        this.leftovers = leftovers;
        this.claims = claims;
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
            var claim = claims.claim(id);
            if (claim.isPresent()) {
                try (var held = claim.get()) {
                    workOff(id);
                }
            }
        } catch (Stop.Stopped leaveOff) {
            log.info("import {} goes on at the next start", id);
        } catch (SQLException | RuntimeException e) {
            log.error("import {} could not be worked on; it is tried again at the next start", id, e);
        }
    }

    private void workOff(long id) {
        stop.check();
        ImportJob job = jobs.find(id).orElse(null);
        if (job == null || job.state().finished()) {
            return;
        }
        try {
            if (job.state() == ImportState.RUNNING || checked(job, kinds.of(job.kind()))) {
                carryOut(jobs.find(id).orElseThrow());
            }
        } catch (Stop.Stopped leaveOff) {
            throw leaveOff;
        } catch (IOException | RuntimeException e) {
            log.error("import {} failed", id, e);
            errors.add(id, List.of(RowError.of(0, "", "", "intake.failed")));
            endings.end(id, ImportState.FAILED);
        }
        leftovers.drop(id);
    }

    /** Whether everything in the file is right and it may be carried out. */
    private boolean checked(ImportJob job, FileKind<?> kind) throws IOException {
        check.check(job, kind);
        long documents = 0;
        if (kind instanceof OrderFile) {
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
            records.write(job, file);
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
