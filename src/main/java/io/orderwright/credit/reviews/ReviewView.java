package io.orderwright.credit.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A look at a customer from outside.
 *
 * @param state OPEN, SCORED (the bureau answered) or BY_HAND (a person did)
 * @param score 0 to 999, the higher the better; absent while open, or when a person found none
 * @param scoreDate the day for which the bureau says so
 */
public record ReviewView(
        long id,
        String number,
        String customer,
        String reason,
        String askedBy,
        Instant askedAt,
        String state,
        @Nullable Integer score,
        @Nullable LocalDate scoreDate,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String comment) {}
