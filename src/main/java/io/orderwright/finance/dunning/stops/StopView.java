package io.orderwright.finance.dunning.stops;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a customer, or what is overdue of one document, from being told.
 *
 * @param invoice of which document; absent for all that the customer owes
 * @param until through this day; absent until somebody lifts it
 * @param liftedBy who ended it before that; absent while it holds
 */
public record StopView(
        long id,
        String customer,
        @Nullable String invoice,
        StopKind kind,
        String reason,
        @Nullable LocalDate until,
        String setBy,
        Instant setAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedReason) {}
