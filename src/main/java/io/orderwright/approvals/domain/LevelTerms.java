package io.orderwright.approvals.domain;

import io.orderwright.approvals.rounds.ApprovalMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a group is asked, as the table says.
 *
 * @param ratio per cent of the group who must say yes, for RATIO
 * @param remindAfter null for no reminder
 * @param escalateTo the group that is asked when the time is over; null when there is none above
 * @param fallback the group that is asked when this one is empty; null when there is none
 * @param nudgeEvery how often the submitter may nudge
 */
public record LevelTerms(
        ApprovalMode mode,
        int ratio,
        Duration due,
        @Nullable Duration remindAfter,
        @Nullable String escalateTo,
        @Nullable String fallback,
        Duration nudgeEvery) {

    /** How many of so many must say yes; always at least one. */
    int needed(int asked) {
        return switch (mode) {
            case ANY -> 1;
            case ALL -> Math.max(1, asked);
            case RATIO -> Math.max(1, (asked * ratio + 99) / 100);
        };
    }
}
