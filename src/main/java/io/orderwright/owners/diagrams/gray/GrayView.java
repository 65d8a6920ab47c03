package io.orderwright.owners.diagrams.gray;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a process beside each other.
 *
 * @param share of a hundred instances that begin, so many begin on {@code version}, the others on {@code former}
 * @param former absent where all begin on {@code version}: the share is 100 then, and nothing else is said
 * @param release the candidate whose version it is
 * @param since when it came into force; figures count what began from then on
 * @param reason why the share is what it is; empty where it was said with the release
 * @param figures of both versions, the newest first
 */
public record GrayView(
        String process,
        int share,
        int version,
        @Nullable Integer former,
        @Nullable Long release,
        @Nullable Instant since,
        @Nullable String setBy,
        @Nullable Instant setAt,
        @Nullable String reason,
        List<VersionFigures> figures) {

    /** All begin on the newest version. */
    public static GrayView none(String process, int version) {
        return new GrayView(process, 100, version, null, null, null, null, null, null, List.of());
    }
}
