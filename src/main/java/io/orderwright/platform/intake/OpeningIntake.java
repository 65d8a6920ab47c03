package io.orderwright.platform.intake;

import io.orderwright.platform.intake.FileIntake.IncomingFile;
import io.orderwright.platform.intake.store.ImportSets;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the files in with which a company moves in: checked as a whole, and written as a whole. */
@Service
public class OpeningIntake {

    private final FileIntake files;
    private final ImportSets sets;
    private final ImportRights rights;
    private final CompanyCalendar calendar;
    private final TransactionTemplate transaction;

    OpeningIntake(
            FileIntake files,
            ImportSets sets,
            ImportRights rights,
            CompanyCalendar calendar,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.sets = sets;
        this.rights = rights;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a set in; it is checked and written in the background.
     *
     * @param uploaded each called like its kind: {@code customers.csv}, {@code opening-invoices.xlsx}
     * @param asOf the day as of which the files say how things stand: today or before
     * @param dryRun only check, as far as everything being written and taken back
     * @throws Refusal FORBIDDEN for whoever does not move the books in; INVALID for a day to come, no file, a file that is
     *     called like no kind or like one that is no part of moving in, two of a kind, or one that is not taken in
     */
    public ImportSet accept(List<IncomingFile> uploaded, LocalDate asOf, boolean dryRun) {
        if (asOf.isAfter(calendar.today())) {
            throw Refusal.invalid("asOf", "intake.opening.as-of", asOf, calendar.today());
        }
        if (uploaded.isEmpty()) {
            throw Refusal.invalid("file", "intake.opening.no-files");
        }
        Set<ImportKind> seen = EnumSet.noneOf(ImportKind.class);
        for (IncomingFile file : uploaded) {
            ImportKind kind = kindOf(file.name());
            rights.require(kind);
            if (!seen.add(kind)) {
                throw Refusal.invalid("file", "intake.opening.twice", kind.path());
            }
            files.check(kind, file);
        }
        long id = Objects.requireNonNull(transaction.execute(status -> {
            long set = sets.add(asOf, dryRun, rights.user());
            uploaded.forEach(file -> sets.put(set, files.store(kindOf(file.name()), file, dryRun)));
            return set;
        }));
        ImportSet set = get(id);
        files.begin(set.files().get(0).id());
        return set;
    }

    private static ImportKind kindOf(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot < 0 ? last : last.substring(0, dot))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        for (ImportKind kind : ImportKind.values()) {
            if (kind.path().equals(stem) && kind.movesIn()) {
                return kind;
            }
        }
        throw Refusal.invalid("file", "intake.opening.file-name", last);
    }

    /** @throws Refusal NOT_FOUND for a set that does not exist */
    public ImportSet get(long id) {
        return sets.find(id).orElseThrow(() -> Refusal.notFound("intake.opening.unknown", id));
    }

    /** The newest first, before this id ({@code Long.MAX_VALUE} for the first page). */
    public List<ImportSet> page(long before, int size) {
        return sets.page(before, size);
    }
}
