package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.back.BlockMemory;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKind.ReadRow;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.intake.store.ImportChanges;
import io.orderwright.platform.intake.store.ImportErrors;
import io.orderwright.platform.intake.store.StagedRows;
import io.orderwright.platform.intake.store.StagedRows.StagedRow;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a checked file of records in one transaction. The module that owns the data has the last word: what it refuses
 * is noted with its row, and then nothing of the file is written. A dry run goes all the way and takes everything back.
 */
@Component
class RecordRun {

    private static final int CHUNK = 500;

    private final StagedRows staged;
    private final ImportErrors errors;
    private final ImportChanges changes;
    private final ImportCompletion endings;
    private final BlockMemory memory;
    private final Stop stop;
    private final TransactionTemplate transaction;

    RecordRun(
            StagedRows staged,
            ImportErrors errors,
            ImportChanges changes,
            ImportCompletion endings,
            BlockMemory memory,
            Stop stop,
            PlatformTransactionManager transactions) {
        this.staged = staged;
        this.errors = errors;
        this.changes = changes;
        this.endings = endings;
        this.memory = memory;
        this.stop = stop;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> void write(ImportJob job, RecordFile<T> kind) {
        changes.clear(job.id());
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
        return writeAll(job, kind, false);
    }

    /**
     * In the caller's transaction.
     *
     * @param look whether it is still to be looked up what the rows refer to
     * @return whether something is wrong: the transaction must then be taken back
     */
    <T> boolean writeAll(ImportJob job, RecordFile<T> kind, boolean look) {
        boolean wrong = false;
        long done = 0;
        List<StagedRow> page = staged.page(job.id(), "", 0, CHUNK);
        while (!page.isEmpty()) {
            stop.check(job.id());
            List<RecordEffect> effects = write(job, kind, page, look);
            wrong |= effects.isEmpty();
            done += page.size();
            changes.add(job.id(), effects, done);
            StagedRow last = page.get(page.size() - 1);
            page = staged.page(job.id(), last.document(), last.line(), CHUNK);
        }
        return wrong;
    }

    /** What became of the rows; nothing when one of them was refused. */
    private <T> List<RecordEffect> write(ImportJob job, RecordFile<T> kind, List<StagedRow> page, boolean look) {
        List<ReadRow<T>> read = page.stream().map(row -> read(kind, row)).toList();
        return memory.around(
                job,
                kind.wayBack(),
                read.stream().map(row -> kind.record(row.said())).toList(),
                () -> write(job, kind, look, read));
    }

    /** Writes documents, and keeps how these records stood before, so that the set may be taken back. */
    List<RecordEffect> remembering(
            ImportJob job, FileKind<?> kind, List<String> records, Supplier<List<RecordEffect>> write) {
        return memory.around(job, kind.wayBack(), records, write);
    }

    private <T> List<RecordEffect> write(ImportJob job, RecordFile<T> kind, boolean look, List<ReadRow<T>> read) {
        if (look) {
            kind.look(read);
            List<RowError> found =
                    read.stream().flatMap(row -> row.row().errors().stream()).toList();
            if (!found.isEmpty()) {
                errors.add(job.id(), found);
                writeWhatIsRight(job, kind, read);
                return List.of();
            }
        }
        try {
            return kind.write(read, job.actor());
        } catch (Refusal oneOfThem) {
            List<RowError> found = new ArrayList<>();
            read.forEach(row -> {
                try {
                    kind.write(List.of(row), job.actor());
                } catch (Refusal refused) {
                    found.add(refusal(kind, row.row(), refused));
                }
            });
            errors.add(job.id(), found);
            return List.of();
        }
    }

    /** So that what further files say about it is not wrong as well; nothing of the set stays. */
    private static <T> void writeWhatIsRight(ImportJob job, RecordFile<T> kind, List<ReadRow<T>> read) {
        List<ReadRow<T>> right = read.stream().filter(row -> row.row().clean()).toList();
        try {
            kind.write(right, job.actor());
        } catch (Refusal laterOn) {
            // said when what is wrong now is mended
        }
    }

    private static <T> ReadRow<T> read(RecordFile<T> kind, StagedRow staged) {
        Row row = Row.staged(staged.line(), kind.columns(), staged.cells());
        return new ReadRow<>(row, kind.read(row));
    }

    private static RowError refusal(RecordFile<?> kind, Row row, Refusal refused) {
        String column = kind.columns().stream()
                .map(Column::name)
                .filter(name -> name.equals(refused.field()) && row.has(name))
                .findFirst()
                .orElse(kind.columns().get(0).name());
        return RowError.of(row.line(), column, row.raw(column), refused.code(), refused.arguments());
    }
}
