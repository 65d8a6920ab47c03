package io.orderwright.finance.dunning.stops;

import io.orderwright.platform.ground.owned.ActionRequest;
import java.time.LocalDate;
import java.util.Objects;
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
        @Nullable LocalDate until) implements ActionRequest {

    /** Whether the stop says just this. */
    boolean isSaidBy(StopView stop) {
        return customer.equals(stop.customer())
                && Objects.equals(invoice, stop.invoice())
                && kind == stop.kind()
                && reason.equals(stop.reason())
                && Objects.equals(until, stop.until());
    }

    @Override
    public String actedUpon() {
        return customer;
    }
}
