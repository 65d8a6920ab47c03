package io.orderwright.owners.diagrams.gray;

import java.time.Instant;
import java.util.List;

/**
 * Two versions of a process beside each other.
 *
 * @param share of a hundred instances that begin, so many begin on {@code version}, the others on {@code former}
 * @param release the candidate whose version it is
 * @param since when it came into force; figures count what began from then on
 * @param reason why the share is what it is; empty where it was said with the release
 * @param figures of both versions, the newest first
 */
public record GrayView(
        String process,
        int share,
        int version,
        int former,
        long release,
        Instant since,
        String setBy,
        Instant setAt,
        String reason,
        List<VersionFigures> figures) {}
