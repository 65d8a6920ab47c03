package io.orderwright.finance.dunning.stops;

import io.orderwright.platform.ground.owned.ActedUpon;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a customer from being told.
 *
 * @param invoice what is overdue of which document; absent for all that the customer owes
 * @param until through this day; absent until somebody lifts it
 */
public record SetStop(
        String customer,
        @Nullable String invoice,
        StopKind kind,
        String reason,
        @Nullable LocalDate until) implements ActedUpon {

    @Override
    public String actedUpon() {
        return customer;
    }
}
