package io.orderwright.platform.intake;

import io.orderwright.platform.intake.file.CharsetChoices;
import io.orderwright.platform.intake.jobs.ImportRunner;
import io.orderwright.platform.intake.kinds.UploadCheck;
import io.orderwright.platform.intake.store.FileContents;
import io.orderwright.platform.intake.store.ImportJobs;
import io.orderwright.platform.intake.store.ImportJobs.Upload;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in and tells how their import goes. */
@Service
public class FileIntake {

    private static final int LONGEST_NAME = 200;

    private final ImportJobs jobs;
    private final FileContents contents;
    private final ImportRunner runner;
    private final ImportRights rights;
    private final UploadCheck check;
    private final IntakeLimits limits;
    private final TransactionTemplate transaction;

    FileIntake(
            ImportJobs jobs,
            FileContents contents,
            ImportRunner runner,
            ImportRights rights,
            UploadCheck check,
            IntakeLimits limits,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.contents = contents;
        this.runner = runner;
        this.rights = rights;
        this.check = check;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file of the acting person; it is checked and carried out in the background.
     *
     * @param dryRun only check
     * @throws Refusal FORBIDDEN for a kind that the person may not import, INVALID for a file that is no table, a workbook
     *     that must not be opened, or a text of which the character set must be chosen, CONFLICT when too many imports wait
     */
    public ImportJob accept(ImportKind kind, IncomingFile uploaded, boolean dryRun) {
        rights.require(kind);
        if (kind.ofSets()) {
            throw Refusal.invalid("kind", "intake.opening.only-in-sets", kind.path());
        }
        if (jobs.unfinished().size() >= limits.waiting()) {
            throw Refusal.conflict("intake.queue-full", limits.waiting());
        }
        check(kind, uploaded);
        Long id = transaction.execute(status -> store(kind, uploaded, dryRun));
        if (id == null) {
            throw new IllegalStateException("the import was not stored");
        }
        begin(id);
        return get(id);
    }

    /** @param charset of a text file, one of {@link #charsets}; absent to have it recognised */
    public record IncomingFile(
            String name, Path file, @Nullable String charset) {}

    /** @throws Refusal INVALID for a file that is not taken in */
    void check(ImportKind kind, IncomingFile uploaded) {
        try {
            check.check(kind, uploaded.file(), uploaded.charset());
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file could not be read", e);
        }
    }

    /** Keeps the file for its import, in the caller's transaction. */
    long store(ImportKind kind, IncomingFile uploaded, boolean dryRun) {
        String charset = uploaded.charset();
        try {
            long id = jobs.add(new Upload(
                    kind,
                    harmless(uploaded.name()),
                    Files.size(uploaded.file()),
                    hash(uploaded.file()),
                    dryRun,
                    rights.mayGrantCredit(),
                    charset == null || charset.isBlank() ? null : charset.strip(),
                    rights.user()));
            contents.store(id, uploaded.file());
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file could not be read", e);
        }
    }

    /** Has the import worked off. */
    void begin(long id) {
        onceItIsThere(() -> runner.submit(id));
    }

    /** Whoever asked may have a transaction open still, and what is not committed nobody else finds. */
    private static void onceItIsThere(Runnable begin) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin.run();
            }
        });
    }

    /** @throws Refusal NOT_FOUND for an import that does not exist or is not for this person */
    public ImportJob get(long id) {
        return jobs.find(id)
                .filter(job -> rights.kinds().contains(job.kind()))
                .orElseThrow(() -> Refusal.notFound("intake.unknown", id));
    }

    /**
     * Ends an import before its end: nothing more of it is written. Orders that are placed stay; of everything else
     * nothing is written. An import that has ended already stays as it is.
     *
     * @throws Refusal NOT_FOUND for an import that does not exist or is not for this person; FORBIDDEN for somebody else's
     */
    public ImportJob end(long id) {
        ImportJob job = get(id);
        if (!job.actor().equals(rights.user())) {
            throw Refusal.forbidden("intake.not-your-import", job.actor());
        }
        if (!job.state().finished()) {
            runner.end(id);
        }
        return get(id);
    }

    /** The newest first, before this id ({@code Long.MAX_VALUE} for the first page), as far as this person may see. */
    public List<ImportJob> page(long before, int size) {
        return jobs.page(rights.kinds(), before, size);
    }

    /** Names of the character sets that may be chosen for a text file. */
    public static List<String> charsets() {
        return CharsetChoices.choices();
    }

    private static String harmless(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Fingerprint.of(in);
        }
    }
}
