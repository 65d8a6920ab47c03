package io.orderwright.finance.periods;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A month that was closed at least once.
 *
 * @param month as 2027-01
 * @param closedBy who closed it last
 * @param openMatters how much was still to be done of it then
 * @param reason why somebody wants it, or wanted it, open again; as all that follows, of the last time
 * @param comment what was said with the decision
 */
public record PeriodView(
        String month,
        LocalDate firstDay,
        LocalDate lastDay,
        PeriodState state,
        String closedBy,
        Instant closedAt,
        long openMatters,
        @Nullable String reason,
        @Nullable String askedBy,
        @Nullable Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {}
