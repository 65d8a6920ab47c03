package io.orderwright.credit.limits;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit with days that was approved before the company moved in.
 *
 * @param amount what the customer may owe altogether while it counts, tax included
 * @param validFrom its first day; of an ordinary one still to come
 * @param validUntil its last day; an ordinary one has none, since the next one takes its place
 */
public record CarriedLimit(
        String customer,
        LimitKind kind,
        Money amount,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** What it is known by: whose it is, of what kind, and its days. */
    public String key() {
        return customer + " | " + kind + " " + validFrom + ".." + (validUntil == null ? "" : validUntil);
    }
}
