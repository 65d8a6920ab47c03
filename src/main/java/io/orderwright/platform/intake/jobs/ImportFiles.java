package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.store.ImportChanges;
import io.orderwright.platform.intake.store.ImportErrors;
import io.orderwright.platform.intake.store.ImportJobs;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about the files of a set while it is worked off. */
@Component
class ImportFiles {

    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final ImportChanges changes;
    private final ImportCompletion endings;
    private final ImportCleanup leftovers;
    private final Stop stop;

    ImportFiles(
            ImportJobs jobs,
            ImportErrors errors,
            ImportChanges changes,
            ImportCompletion endings,
            ImportCleanup leftovers,
            Stop stop) {
        this.jobs = jobs;
        this.errors = errors;
        this.changes = changes;
        this.endings = endings;
        this.leftovers = leftovers;
        this.stop = stop;
    }

    /** What ended the application twice would end it at each start. */
    private static final int MOST_ATTEMPTS = 2;

    /** Whether the set may be worked off; it has ended otherwise. */
    boolean begun(ImportSet set) {
        if (set.files().stream().anyMatch(file -> jobs.isToEnd(file.id()))) {
            fail(set, "intake.ended");
            return false;
        }
        if (jobs.attempt(set.files().get(0).id()) > MOST_ATTEMPTS) {
            fail(set, "intake.given-up");
            return false;
        }
        return true;
    }

    void brokenOff(ImportSet set) {
        jobs.attemptBrokenOff(set.files().get(0).id());
    }

    long errors(long id) {
        return jobs.find(id).map(ImportJob::errors).orElse(0L);
    }

    void running(ImportJob file, boolean documents) {
        jobs.running(file.id(), documents ? leftovers.numberDocuments(file.id()) : 0);
    }

    void countAnew(long id) {
        changes.clear(id);
    }

    void stopIfAsked(long id) {
        stop.check(id);
    }

    void written(long id, List<RecordEffect> effects, List<RowError> found, long rows) {
        errors.add(id, found);
        changes.add(id, effects, rows);
    }

    /** What was interrupted while it was written is read once more. */
    void readAnew(ImportSet set) {
        set.files().stream()
                .filter(file -> file.state() == ImportState.RUNNING)
                .forEach(file -> jobs.checkAnew(file.id()));
    }

    /** All files of the set end alike, and at once. */
    @Transactional
    public void endAll(ImportSet set, ImportState state) {
        set.files().forEach(file -> endings.end(file.id(), state));
    }

    /** The set came to nothing, for a reason that no row has. */
    void fail(ImportSet set, String reason) {
        set.files().stream()
                .filter(file -> !jobs.find(file.id()).orElseThrow().state().finished())
                .forEach(file -> endings.fail(file.id(), reason));
    }

    void drop(ImportSet set) {
        set.files().forEach(file -> leftovers.drop(file.id()));
    }
}
