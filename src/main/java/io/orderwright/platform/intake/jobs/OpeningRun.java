package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKind.ReadRow;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.kinds.RecordEffect;
import io.orderwright.platform.intake.kinds.RecordFile;
import io.orderwright.platform.intake.kinds.opening.DocumentFile;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.intake.store.ImportSets;
import io.orderwright.platform.intake.store.StagedRows;
import io.orderwright.platform.intake.store.StagedRows.StagedRow;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a set of files off: each is read wholly first, then all are written in one transaction, in their order, so that a
 * file may name what another brings. A dry run goes all the way and takes everything back.
 */
@Component
class OpeningRun {

    private static final Logger log = LoggerFactory.getLogger(OpeningRun.class);
    private static final int CHUNK = 100;

    /** Days on which something had happened; it did before the set. */
    private static final Set<String> PAST_DAYS =
            Set.of("placed_on", "ended_on", "issued_on", "received_on", "ordered_on");

    private final FileKinds kinds;
    private final FileCheck check;
    private final RecordRun writing;
    private final StagedRows staged;
    private final ImportFiles files;
    private final ImportSets sets;
    private final TransactionTemplate transaction;

    OpeningRun(
            FileKinds kinds,
            FileCheck check,
            RecordRun writing,
            StagedRows staged,
            ImportFiles files,
            ImportSets sets,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.check = check;
        this.writing = writing;
        this.staged = staged;
        this.files = files;
        this.sets = sets;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The set that an import belongs to, if it belongs to one. */
    Optional<ImportSet> setOf(long importId) {
        return sets.of(importId);
    }

    /** The import by which its set is held, or the import itself. */
    long firstOfSet(long importId) {
        return setOf(importId).map(set -> set.files().get(0).id()).orElse(importId);
    }

    /** Whatever happens, the set ends, or goes on at the next start of an application that stops. */
    void workOff(ImportSet set) {
        try {
            if (files.begun(set)) {
                run(set);
            }
        } catch (Stop.StopSignal leaveOff) {
            files.brokenOff(set);
            throw leaveOff;
        } catch (Stop.EndSignal wanted) {
            files.fail(set, "intake.ended");
        } catch (Throwable e) {
            log.error("import set {} failed", set.id(), e);
            files.fail(set, "intake.failed");
        }
        files.drop(set);
    }

    private void run(ImportSet set) throws IOException {
        files.readAnew(set);
        for (ImportJob file : set.files()) {
            read(file, kinds.of(file.kind()), set.asOf());
        }
        if (set.files().stream().anyMatch(file -> files.errors(file.id()) > 0)) {
            files.endAll(set, ImportState.REFUSED);
            return;
        }
        set.files().forEach(file -> files.running(file, kinds.of(file.kind()) instanceof DocumentFile));
        boolean wrong = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean found = writeAll(set);
            set.files().forEach(file -> files.stopIfAsked(file.id()));
            if (found || set.dryRun()) {
                status.setRollbackOnly();
            } else {
                files.endAll(set, ImportState.DONE);
            }
            return found;
        }));
        if (wrong) {
            files.endAll(set, ImportState.REFUSED);
        } else if (set.dryRun()) {
            files.endAll(set, ImportState.DONE);
        }
    }

    private <T> void read(ImportJob file, FileKind<T> kind, LocalDate asOf) throws IOException {
        check.check(file, kind, rows -> rows.forEach(read -> complainOfLater(read.row(), kind, asOf)));
        if (kind instanceof DocumentFile) {
            check.checkTwins(file, kind);
        } else {
            check.checkRepeated(file, kind);
        }
    }

    private static void complainOfLater(Row row, FileKind<?> kind, LocalDate asOf) {
        for (Column column : kind.columns()) {
            if (PAST_DAYS.contains(column.name())) {
                LocalDate day = row.date(column.name());
                if (day != null && day.isAfter(asOf)) {
                    row.complain(column.name(), "intake.opening.after", asOf);
                }
            }
        }
    }

    private boolean writeAll(ImportSet set) {
        boolean wrong = false;
        for (ImportJob file : set.files()) {
            files.countAnew(file.id());
            FileKind<?> kind = kinds.of(file.kind());
            if (kind instanceof RecordFile<?> record) {
                wrong |= writing.writeAll(file, record.asOf(set.asOf()), true);
            } else if (kind instanceof DocumentFile<?> documents) {
                wrong |= write(file, documents);
            }
        }
        return wrong;
    }

    private <T> boolean write(ImportJob file, DocumentFile<T> kind) {
        boolean wrong = false;
        long rows = 0;
        for (long no = 0; ; no += CHUNK) {
            files.stopIfAsked(file.id());
            Map<String, List<ReadRow<T>>> chunk = new LinkedHashMap<>();
            for (StagedRow row : staged.documents(file.id(), no, CHUNK)) {
                Row read = Row.staged(row.line(), kind.columns(), row.cells());
                chunk.computeIfAbsent(row.document(), any -> new ArrayList<>())
                        .add(new ReadRow<>(read, kind.read(read)));
                rows++;
            }
            if (chunk.isEmpty()) {
                return wrong;
            }
            wrong |= write(file, kind, List.copyOf(chunk.values()), rows);
        }
    }

    private <T> boolean write(ImportJob file, DocumentFile<T> kind, List<List<ReadRow<T>>> documents, long rows) {
        List<ReadRow<T>> all = documents.stream().flatMap(List::stream).toList();
        kind.look(all);
        List<String> records = documents.stream()
                .map(document -> kind.record(document.get(0).said()))
                .toList();
        List<RecordEffect> effects = writing.remembering(file, kind, records, () -> effects(file, kind, documents));
        List<RowError> found =
                all.stream().flatMap(read -> read.row().errors().stream()).toList();
        files.written(file.id(), effects, found, rows);
        return !found.isEmpty();
    }

    private static <T> List<RecordEffect> effects(
            ImportJob file, DocumentFile<T> kind, List<List<ReadRow<T>>> documents) {
        List<RecordEffect> effects = new ArrayList<>();
        for (List<ReadRow<T>> document : documents) {
            if (document.stream().allMatch(read -> read.row().clean())) {
                try {
                    effects.addAll(kind.write(List.of(document), file.actor()));
                } catch (Refusal refused) {
                    document.get(0).row().complain(kind.columns().get(0).name(), refused.code(), refused.arguments());
                }
            }
        }
        return effects;
    }
}
