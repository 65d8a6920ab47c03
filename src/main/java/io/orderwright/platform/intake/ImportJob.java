package io.orderwright.platform.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as others see it.
 *
 * @param dryRun true when the file is only checked
 * @param readAs character set and delimiter that were recognised, or XLSX
 * @param ignoredColumns headings in the file that mean nothing to this kind
 * @param total rows in the file, known once it is checked
 * @param done rows written so far; all of them or none for anything but orders
 * @param documents orders in the file; 0 for other kinds
 * @param documentsDone orders placed so far
 * @param added records or orders that were not known before
 * @param changed known records that the file says otherwise
 * @param same known records, or orders placed before, that stay as they were
 * @param undoneBy who took all of it back; absent while nobody has
 * @param errors how much is wrong in all, also beyond what is kept for reading
 */
public record ImportJob(
        long id,
        ImportKind kind,
        String fileName,
        long fileSize,
        boolean dryRun,
        ImportState state,
        @Nullable String readAs,
        List<String> ignoredColumns,
        long total,
        long done,
        long documents,
        long documentsDone,
        long added,
        long changed,
        long same,
        long errors,
        String actor,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** How far the writing is, 0 to 100. */
    public int percent() {
        if (state == ImportState.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) (100 * done / total);
    }
}
