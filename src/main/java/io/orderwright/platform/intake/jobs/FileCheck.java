package io.orderwright.platform.intake.jobs;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.IntakeLimits;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.file.CharsetChoices;
import io.orderwright.platform.intake.file.RowSource;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKind.ReadRow;
import io.orderwright.platform.intake.kinds.FileKind.SingleClaim;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.FileConventions;
import io.orderwright.platform.intake.rows.Header;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.intake.store.FileContents;
import io.orderwright.platform.intake.store.ImportErrors;
import io.orderwright.platform.intake.store.ImportJobs;
import io.orderwright.platform.intake.store.StagedRows;
import io.orderwright.platform.intake.store.StagedRows.StagedRow;
import io.orderwright.platform.intake.store.StagedRows.TwinReader;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file wholly, notes all that is wrong row by row, and stages what is right. Writes no business data. */
@Component
class FileCheck {

    private static final int CHUNK = 500;

    private final FileContents contents;
    private final StagedRows staged;
    private final ImportErrors errors;
    private final ImportJobs jobs;
    private final IntakeLimits limits;
    private final Stop stop;
    private final TransactionTemplate transaction;

    FileCheck(
            FileContents contents,
            StagedRows staged,
            ImportErrors errors,
            ImportJobs jobs,
            IntakeLimits limits,
            Stop stop,
            PlatformTransactionManager transactions) {
        this.contents = contents;
        this.staged = staged;
        this.errors = errors;
        this.jobs = jobs;
        this.limits = limits;
        this.stop = stop;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks up, too, what the rows refer to. */
    <T> void check(ImportJob job, FileKind<T> kind) throws IOException {
        check(job, kind, kind::look);
    }

    /** @param look what else is asked of the rows, many at once */
    <T> void check(ImportJob job, FileKind<T> kind, Consumer<List<ReadRow<T>>> look) throws IOException {
        transaction.executeWithoutResult(status -> {
            staged.clear(job.id());
            errors.clear(job.id());
            jobs.checking(job.id());
        });
        Path file = Files.createTempFile("import-", ".tmp");
        try {
            contents.copyTo(job.id(), file);
            readAll(job, kind, file, look);
        } catch (Refusal unreadable) {
            errors.add(job.id(), List.of(RowError.of(0, "", "", unreadable.code(), unreadable.arguments())));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private <T> void readAll(ImportJob job, FileKind<T> kind, Path file, Consumer<List<ReadRow<T>>> look)
            throws IOException {
        List<Column> columns = columns(kind);
        Set<String> headings =
                columns.stream().flatMap(column -> column.headings().stream()).collect(Collectors.toSet());
        Charset charset = CharsetChoices.chosen(jobs.charset(job.id()));
        FileConventions habits;
        try (RowSource source = RowSource.open(file, headings, charset)) {
            habits = FileConventions.of(source, columns);
        }
        try (RowSource source = RowSource.open(file, headings, charset)) {
            if (!source.hasNext()) {
                throw Refusal.invalid("file", "intake.file-empty");
            }
            Header header = new Header(columns, source.next(), habits);
            jobs.recognised(job.id(), source.readAs(), header.ignored());
            errors.add(job.id(), header.errors());
            if (header.errors().isEmpty()) {
                readRows(job, kind, source, header, look);
            }
        }
    }

    /** The kind's columns with what people said that means them. */
    private List<Column> columns(FileKind<?> kind) {
        Map<String, String> said = jobs.headings(kind.kind());
        return kind.columns().stream()
                .map(column -> column.also(said.entrySet().stream()
                        .filter(one -> one.getValue().equals(column.name()))
                        .map(Map.Entry::getKey)
                        .toList()))
                .toList();
    }

    private <T> void readRows(
            ImportJob job, FileKind<T> kind, RowSource source, Header header, Consumer<List<ReadRow<T>>> look) {
        List<String> closed = jobs.creditAllowed(job.id()) ? List.of() : kind.creditColumns();
        long total = 0;
        while (source.hasNext()) {
            stop.check(job.id());
            List<Row> rows = new ArrayList<>(CHUNK);
            while (rows.size() < CHUNK && source.hasNext()) {
                rows.add(header.row(source.next()));
            }
            total += rows.size();
            if (total > limits.rows()) {
                throw Refusal.invalid("file", "intake.too-many-rows", limits.rows());
            }
            long soFar = total;
            // Looked up outside the transaction: a refusal of another module would take the staged rows with it.
            List<StagedRow> right = right(kind, rows, closed, look);
            transaction.executeWithoutResult(status -> {
                staged.add(job.id(), right);
                jobs.checked(job.id(), soFar);
            });
            errors.add(
                    job.id(),
                    rows.stream().flatMap(row -> row.errors().stream()).toList());
        }
        if (total == 0) {
            throw Refusal.invalid("file", "intake.no-rows");
        }
    }

    private static <T> List<StagedRow> right(
            FileKind<T> kind, List<Row> rows, List<String> closed, Consumer<List<ReadRow<T>>> look) {
        List<ReadRow<T>> read = new ArrayList<>(rows.size());
        for (Row row : rows) {
            row.checkCharacters();
            closed.stream()
                    .filter(column -> !row.raw(column).isEmpty())
                    .forEach(column -> row.complain(column, "intake.credit-not-yours"));
            read.add(new ReadRow<>(row, kind.read(row)));
        }
        look.accept(read);
        return read.stream()
                .filter(found -> found.row().clean())
                .map(found -> new StagedRow(
                        kind.document(found.said()),
                        found.row().line(),
                        Arrays.copyOf(found.row().cells(), kind.columns().size())))
                .toList();
    }

    /** For files of records: the same key twice, and what may be claimed once only, wherever in the file. */
    void checkRepeated(ImportJob job, FileKind<?> kind) {
        List<String> columns = kind.columns().stream().map(Column::name).toList();
        check(job, columns.get(0), "intake.repeated", staged::repeated);
        for (SingleClaim claim : kind.claims()) {
            int owner = columns.indexOf(claim.owner()) + 1;
            int flag = columns.indexOf(claim.column()) + 1;
            check(job, claim.column(), claim.code(), (id, each) -> staged.claimedTwice(id, owner, flag, each));
        }
    }

    /** For files of documents: keys that differ in letter case only. */
    void checkTwins(ImportJob job, FileKind<?> kind) {
        check(job, kind.columns().get(0).name(), "intake.twin", staged::twins);
    }

    private void check(ImportJob job, String column, String code, BiConsumer<Long, TwinReader> question) {
        List<RowError> found = new ArrayList<>();
        transaction.executeWithoutResult(status -> question.accept(job.id(), (line, said, first) -> {
            found.add(RowError.of(line, column, said, code, first));
            if (found.size() == CHUNK) {
                errors.add(job.id(), found);
                found.clear();
            }
        }));
        errors.add(job.id(), found);
    }
}
