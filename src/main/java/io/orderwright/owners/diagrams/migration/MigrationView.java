package io.orderwright.owners.diagrams.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Instances of one version that are to go on by another.
 *
 * @param process its key, e.g. {@code order-to-cash}
 * @param from the version that is left, as the engine counts
 * @param to the version by which they go on
 * @param reason why, in the words of whoever asked
 * @param decidedBy who agreed or declined; absent until then, and where what was moved is moved back
 * @param endedBy who stopped it; the system where each had its turn, or another version came
 * @param backOutOf the migration whose instances it moves back; absent where it is none of those
 */
public record MigrationView(
        long id,
        String process,
        int from,
        int to,
        MigrationState state,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Long backOutOf) {}
