package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.kinds.OrderFile;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.store.ImportJobs;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Works one file off: checks it, and carries it out where nothing in it is wrong. */
@Component
class FileRun {

    private final ImportJobs jobs;
    private final FileKinds kinds;
    private final FileCheck check;
    private final RecordRun records;
    private final OrderRun placing;
    private final ImportCompletion endings;
    private final ImportCleanup leftovers;

    FileRun(
            ImportJobs jobs,
            FileKinds kinds,
            FileCheck check,
            RecordRun records,
            OrderRun placing,
            ImportCompletion endings,
            ImportCleanup leftovers) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.check = check;
        this.records = records;
        this.placing = placing;
        this.endings = endings;
        this.leftovers = leftovers;
    }

    /** What is carried out already goes on where it was. */
    void workOff(ImportJob job) throws IOException {
        if (job.state() == ImportState.RUNNING || checked(job, kinds.of(job.kind()))) {
            carryOut(jobs.find(job.id()).orElseThrow());
        }
    }

    /** Whether everything in the file is right and it may be carried out. */
    private boolean checked(ImportJob job, FileKind<?> kind) throws IOException {
        check.check(job, kind);
        long documents = 0;
        if (kind instanceof OrderFile) {
            check.checkTwins(job, kind);
            documents = leftovers.numberDocuments(job.id());
            placing.check(job, jobs.find(job.id()).orElseThrow().errors() == 0);
        } else {
            check.checkRepeated(job, kind);
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
}
