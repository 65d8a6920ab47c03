package io.orderwright.approvals.rounds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is or was asked for.
 *
 * @param group anybody of this group may give it; null when a person is named
 * @param person the one who is asked; null when it is a group
 * @param added by whom, when the table did not ask for it
 * @param delegatedBy to whom it goes back
 * @param state OPEN, APPROVED, REJECTED, REMOVED, or PASSED when the level ended without it
 * @param substitutes who may answer for the person today
 */
public record SeatView(
        long id,
        String subject,
        int level,
        @Nullable String group,
        @Nullable String person,
        @Nullable String added,
        @Nullable String delegatedBy,
        String state,
        @Nullable String answeredBy,
        @Nullable String onBehalfOf,
        @Nullable String comment,
        @Nullable Instant answeredAt,
        List<String> substitutes) {}
