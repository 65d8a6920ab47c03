package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportFinished;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.store.ImportErrors;
import io.orderwright.platform.intake.store.ImportJobs;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends imports: the state and its record in the audit trail in one transaction. */
@Component
class ImportCompletion {

    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final ApplicationEventPublisher events;

    ImportCompletion(ImportJobs jobs, ImportErrors errors, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.errors = errors;
        this.events = events;
    }

    /** It comes to nothing, for a reason that no row has. */
    @Transactional
    public void fail(long id, String reason) {
        errors.add(id, List.of(RowError.of(0, "", "", reason)));
        end(id, ImportState.FAILED);
    }

    @Transactional
    public void end(long id, ImportState state) {
        jobs.finish(id, state);
        jobs.find(id).ifPresent(job -> {
            long written = job.dryRun() || state == ImportState.REFUSED ? 0 : job.done();
            events.publishEvent(new ImportFinished(
                    "import/" + id, job.actor(), job.kind(), state, jobs.hash(id), written, job.errors()));
        });
    }
}
