package io.orderwright.owners.diagrams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A diagram that an owner has brought in for a process.
 *
 * @param process its key, e.g. {@code order-to-cash}
 * @param hash of all its files
 * @param faults how many things are wrong with it
 * @param baseVersion the engine's version that was in force when it was brought in first; 0 where none was
 * @param note why, in the words of whoever brought it in; empty until it is submitted
 * @param decidedBy who released or declined it
 * @param inForceFrom from when instances begin on it; absent unless it was released
 * @param releasedOver the engine's version in force when it was released, on which alone it may follow; 0 where none was
 * @param share of a hundred instances that begin, so many begin on it when it comes into force
 * @param deployedAt when it was put in force
 * @param endReason why it was taken back before its moment
 */
public record CandidateView(
        long id,
        String process,
        String name,
        CandidateState state,
        String hash,
        int faults,
        int baseVersion,
        String note,
        String broughtBy,
        Instant broughtAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable Instant inForceFrom,
        @Nullable Integer releasedOver,
        int share,
        @Nullable Instant deployedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
