package io.orderwright.owners.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that an owner has brought in for a table.
 *
 * @param table path below rules/, e.g. {@code credit/credit-decision}
 * @param version what its owner wrote into it and a hash of its content; empty where it could not be read
 * @param seenVersion the version in force when it was proposed
 * @param note why, in the words of whoever proposed it
 * @param decidedBy who released or declined it
 * @param inForceFrom from when it decides, or did; absent unless it was released
 * @param endReason why it was taken back
 */
public record ReleaseView(
        long id,
        String table,
        ReleaseState state,
        String version,
        String seenVersion,
        String note,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable Instant inForceFrom,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
