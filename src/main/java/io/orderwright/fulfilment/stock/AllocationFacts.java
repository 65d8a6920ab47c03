package io.orderwright.fulfilment.stock;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the table fulfilment/allocation is asked about.
 *
 * @param urgent YES when an urgent insertion was carried out, otherwise NO
 * @param tier the customer's: VIP, KEY, STANDARD or NEW
 * @param daysToRequested until the day for which the goods are wanted, negative when it has passed; {@link #NO_DAY}
 *     when no day was named
 * @param waitingDays since the order began to wait
 */
@AskedAbout(AskedThings.ORDER)
public record AllocationFacts(String urgent, String tier, int daysToRequested, int waitingDays) {

    /** No day was named. */
    public static final int NO_DAY = 9999;

    public AllocationFacts {
        Objects.requireNonNull(urgent, "urgent");
        Objects.requireNonNull(tier, "tier");
    }

    public static AllocationFacts of(
            boolean urgent, String tier, @Nullable LocalDate requestedOn, LocalDate since, LocalDate today) {
        return new AllocationFacts(
                urgent ? "YES" : "NO",
                tier,
                requestedOn == null ? NO_DAY : days(today, requestedOn),
                days(since, today));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(-NO_DAY, Math.min(NO_DAY - 1L, ChronoUnit.DAYS.between(from, to)));
    }
}
