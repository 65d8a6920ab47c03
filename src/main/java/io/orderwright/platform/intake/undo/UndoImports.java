package io.orderwright.platform.intake.undo;

import io.orderwright.platform.intake.FileIntake;
import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportRights;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.OpeningIntake;
import io.orderwright.platform.intake.store.ImportJobs;
import io.orderwright.platform.intake.store.ImportSets;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes imports back in one transaction, wholly or not at all, while nothing else has happened to what they brought. Who may
 * bring a file in may take it back; a file of a set goes back with its set only.
 */
@Service
public class UndoImports {

    /** More than is taken back while somebody waits for the answer. */
    static final long MOST_RECORDS = 20_000;

    private final FileIntake intake;
    private final OpeningIntake openings;
    private final ImportSets sets;
    private final ImportJobs jobs;
    private final ImportRights rights;
    private final UndoRun run;
    private final TransactionTemplate transaction;

    UndoImports(
            FileIntake intake,
            OpeningIntake openings,
            ImportSets sets,
            ImportJobs jobs,
            ImportRights rights,
            UndoRun run,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.openings = openings;
        this.sets = sets;
        this.jobs = jobs;
        this.rights = rights;
        this.run = run;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What taking the import back would do and what stands against it: done, and all of it taken back again.
     *
     * @throws Refusal as {@link #undo}, except for what stands against it
     */
    public UndoReport preview(long importId) {
        return rolledBack(single(importId));
    }

    /**
     * Takes the import back. One that was already stays as it is.
     *
     * @throws Refusal NOT_FOUND for an import that does not exist or is not for this person; CONFLICT for one that is a file of
     *     a set, was only a check, is not done, brought too much, or against which something stands: nothing has happened then
     */
    public ImportJob undo(long importId) {
        List<ImportJob> files = single(importId);
        carryOut(files);
        return intake.get(importId);
    }

    /** As {@link #preview}, of a set. */
    public UndoReport previewSet(long setId) {
        return rolledBack(ofSet(setId));
    }

    /** As {@link #undo}, of all files of a set, the last first. */
    public ImportSet undoSet(long setId) {
        List<ImportJob> files = ofSet(setId);
        carryOut(files);
        return openings.get(setId);
    }

    private List<ImportJob> single(long importId) {
        ImportJob job = intake.get(importId);
        sets.of(importId).ifPresent(set -> {
            throw Refusal.conflict("intake.undo.of-set", importId, set.id());
        });
        return checked(List.of(job));
    }

    private List<ImportJob> ofSet(long setId) {
        List<ImportJob> files = new ArrayList<>(openings.get(setId).files());
        Collections.reverse(files);
        return checked(files);
    }

    private List<ImportJob> checked(List<ImportJob> files) {
        for (ImportJob file : files) {
            rights.require(file.kind());
            if (file.dryRun()) {
                throw Refusal.conflict("intake.undo.only-checked", file.id());
            }
            if (file.state() != ImportState.DONE && file.state() != ImportState.UNDONE) {
                throw Refusal.conflict("intake.undo.not-done", file.id());
            }
        }
        long records =
                files.stream().mapToLong(file -> file.added() + file.changed()).sum();
        if (records > MOST_RECORDS) {
            throw Refusal.conflict("intake.undo.too-many", records, MOST_RECORDS);
        }
        return files;
    }

    private UndoReport rolledBack(List<ImportJob> files) {
        return alone(status -> {
            status.setRollbackOnly();
            return takeBack(files);
        });
    }

    private void carryOut(List<ImportJob> files) {
        alone(status -> {
            UndoReport report = takeBack(files);
            if (!report.possible()) {
                throw Refusal.conflict("intake.undo.stands", report.standing());
            }
            return report;
        });
    }

    /** Whoever changes or names one of the records at the same instant is faster: all that was done here is taken back. */
    private UndoReport alone(TransactionCallback<UndoReport> deed) {
        try {
            return Objects.requireNonNull(transaction.execute(deed));
        } catch (OptimisticLockException
                | ConstraintViolationException
                | ConcurrencyFailureException
                | DataIntegrityViolationException meanwhile) {
            throw Refusal.conflict("intake.undo.meanwhile");
        }
    }

    /** Whoever comes second waits here for the first, and finds it done. */
    private UndoReport takeBack(List<ImportJob> files) {
        UndoTally tally = new UndoTally();
        files.stream().sorted(Comparator.comparing(ImportJob::kind)).forEach(run::hold);
        for (ImportJob file : files) {
            if (jobs.undo(file.id(), rights.user())) {
                run.takeBack(file, tally, rights.user());
            }
        }
        return tally.report();
    }
}
