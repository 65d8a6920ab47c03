package io.orderwright.supply.production;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the table production/work-priority is asked about.
 *
 * @param urgent YES when an urgent insertion was approved, otherwise NO
 * @param tier the customer's: VIP, KEY, STANDARD or NEW
 * @param daysToWanted until the day for which the order is wanted, negative when it has passed; {@link #NO_DAY} when no
 *     day was named
 */
@AskedAbout(AskedThings.PRODUCT)
public record WorkFacts(String urgent, String tier, int daysToWanted) {

    /** No day was named. */
    public static final int NO_DAY = 9999;

    public WorkFacts {
        Objects.requireNonNull(urgent, "urgent");
        Objects.requireNonNull(tier, "tier");
    }

    public static WorkFacts of(boolean urgent, String tier, @Nullable LocalDate neededOn, LocalDate today) {
        long days = neededOn == null ? NO_DAY : ChronoUnit.DAYS.between(today, neededOn);
        return new WorkFacts(urgent ? "YES" : "NO", tier, (int) Math.max(-NO_DAY, Math.min(NO_DAY, days)));
    }
}
