package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.jobs.StagedRows.Staged;
import io.orderwright.platform.intake.kinds.FileKind.Read;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a checked file of records in one transaction. The module that owns the data has the last word: what it refuses
 * is noted with its row, and then nothing of the file is written. A dry run goes all the way and takes everything back.
 */
@Component
class RecordWriting {

    private static final int CHUNK = 500;

    private final StagedRows staged;
    private final ImportErrors errors;
    private final ImportJobs jobs;
    private final Endings endings;
    private final EntityManager entities;
    private final Stop stop;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;

    RecordWriting(
            StagedRows staged,
            ImportErrors errors,
            ImportJobs jobs,
            Endings endings,
            EntityManager entities,
            Stop stop,
            PlatformTransactionManager transactions) {
        this.staged = staged;
        this.errors = errors;
        this.jobs = jobs;
        this.endings = endings;
        this.entities = entities;
        this.stop = stop;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> void write(ImportJob job, RecordFile<T> kind) {
        boolean refused = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean wrong = writeAll(job, kind);
            if (wrong || job.dryRun()) {
                status.setRollbackOnly();
            } else {
                endings.end(job.id(), ImportState.DONE);
            }
            return wrong;
        }));
        if (refused) {
            endings.end(job.id(), ImportState.REFUSED);
        } else if (job.dryRun()) {
            endings.end(job.id(), ImportState.DONE);
        }
    }

    private <T> boolean writeAll(ImportJob job, RecordFile<T> kind) {
        boolean wrong = false;
        long done = 0;
        List<Staged> page = staged.page(job.id(), "", 0, CHUNK);
        while (!page.isEmpty()) {
            stop.check(job.id());
            wrong |= write(job, kind, page);
            // A million records would not fit into the memory of one transaction.
            entities.flush();
            entities.clear();
            done += page.size();
            long soFar = done;
            aside.executeWithoutResult(status -> jobs.progress(job.id(), soFar, 0));
            Staged last = page.get(page.size() - 1);
            page = staged.page(job.id(), last.document(), last.line(), CHUNK);
        }
        return wrong;
    }

    private <T> boolean write(ImportJob job, RecordFile<T> kind, List<Staged> page) {
        List<Read<T>> read = page.stream().map(row -> read(kind, row)).toList();
        try {
            kind.write(read.stream().map(Read::said).toList(), job.actor());
            return false;
        } catch (Refusal oneOfThem) {
            List<RowError> found = new ArrayList<>();
            read.forEach(row -> {
                try {
                    kind.write(List.of(row.said()), job.actor());
                } catch (Refusal refused) {
                    found.add(refusal(kind, row.row(), refused));
                }
            });
            errors.add(job.id(), found);
            return true;
        }
    }

    private static <T> Read<T> read(RecordFile<T> kind, Staged staged) {
        Row row = Row.staged(staged.line(), kind.columns(), staged.cells());
        return new Read<>(row, kind.read(row));
    }

    private static RowError refusal(RecordFile<?> kind, Row row, Refusal refused) {
        String key = kind.columns().get(0).name();
        return RowError.of(row.line(), key, row.raw(key), refused.code(), refused.arguments());
    }
}
