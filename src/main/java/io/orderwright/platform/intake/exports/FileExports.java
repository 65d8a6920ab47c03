package io.orderwright.platform.intake.exports;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ImportOnly;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what is known as files that can be brought in again, as of one moment. They are written to disk first: a reader
 * far away holds neither memory nor a database connection.
 */
@Service
public class FileExports {

    private static final int AT_ONCE = 2;

    /** Where a file stands that is no part of a set: it is brought in by itself once the company has moved in. */
    private static final String AFTERWARDS = "afterwards/";

    /** What the modules have read is forgotten after so many rows, or all of it would stay in memory. */
    private static final int FORGOTTEN_AFTER = 1_000;

    private final FileKinds kinds;
    private final EntityManager entities;
    private final TransactionTemplate moment;
    private final Semaphore places = new Semaphore(AT_ONCE);

    FileExports(FileKinds kinds, EntityManager entities, PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.entities = entities;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Everything of a kind; whoever calls deletes the file.
     *
     * @throws Refusal NOT_FOUND with the reason for a kind that is only brought in; CONFLICT for more rows than a sheet has
     *     room for, and while too many others export
     */
    public Path one(ImportKind kind, ExportFormat format) throws IOException {
        FileKind<?> file = kinds.of(kind);
        if (file instanceof ImportOnly only) {
            throw Refusal.notFound(only.whyNoExport(), kind.path());
        }
        return written(to -> {
            Sheet sheet = new Sheet(kind.path(), file, format, to);
            sheet.open();
            sheet.fill();
        });
    }

    /**
     * Everything there is, as an archive of files that are called as moving in wants them called, and in a folder of its own
     * what is brought in afterwards; what there is nothing of is left out. Whoever calls deletes the file.
     *
     * @throws Refusal as {@link #one}
     */
    public Path everything(ExportFormat format) throws IOException {
        return written(to -> {
            ZipOutputStream archive = new ZipOutputStream(to);
            for (ImportKind kind : ImportKind.values()) {
                if (kinds.of(kind) instanceof KnownRecords) {
                    new Entry(kind, format, archive).fill();
                }
            }
            archive.finish();
        });
    }

    /** Writes a file. */
    private interface Content {
        void to(OutputStream to) throws IOException;
    }

    private Path written(Content content) throws IOException {
        if (!places.tryAcquire()) {
            throw Refusal.conflict("intake.export-busy");
        }
        Path file = Files.createTempFile("export-", ".tmp");
        boolean whole = false;
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            moment.executeWithoutResult(status -> {
                try {
                    content.to(to);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
            whole = true;
        } finally {
            places.release();
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    /** The rows of a kind on their way to a file. */
    private class Sheet {

        private final String name;
        private final FileKind<?> file;
        private final ExportFormat format;
        private final OutputStream to;
        private final List<String> headings;
        private @Nullable RowSink sink;
        private int rows;

        Sheet(String name, FileKind<?> file, ExportFormat format, OutputStream to) {
            this.name = name;
            this.file = file;
            this.format = format;
            this.to = to;
            this.headings = file.columns().stream().map(Column::heading).toList();
        }

        void open() throws IOException {
            sink = format.open(name, headings, to);
        }

        void fill() throws IOException {
            ((KnownRecords) file).each(this::write);
            if (sink != null) {
                sink.finish();
            }
        }

        private void write(String[] cells) {
            try {
                if (sink == null) {
                    open();
                }
                Objects.requireNonNull(sink).write(cells);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            if (++rows % FORGOTTEN_AFTER == 0) {
                entities.clear();
            }
        }
    }

    /** A file of an archive, which begins with its first row. */
    private final class Entry extends Sheet {

        private final ImportKind kind;
        private final ExportFormat format;
        private final ZipOutputStream archive;

        Entry(ImportKind kind, ExportFormat format, ZipOutputStream archive) {
            super(kind.path(), kinds.of(kind), format, archive);
            this.kind = kind;
            this.format = format;
            this.archive = archive;
        }

        @Override
        void open() throws IOException {
            String folder = kind.movesIn() ? "" : AFTERWARDS;
            archive.putNextEntry(new ZipEntry(folder + kind.path() + "." + format.ending()));
            super.open();
        }

        @Override
        void fill() throws IOException {
            super.fill();
            entities.clear();
        }
    }
}
