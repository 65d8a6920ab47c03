package io.orderwright.finance.dunning;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.util.Objects;

/**
 * What the table finance/dunning-level is asked about a row of a document that should have been paid.
 *
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 * @param daysOverdue days since it was due; 1 on the first day after
 * @param toldLevel the highest level at which the row was told before; 0 for never
 * @param daysSinceTold days since the last letter that told it; {@value #NEVER} for never
 */
@AskedAbout(AskedThings.CUSTOMER)
public record DunningFacts(String tier, int daysOverdue, int toldLevel, int daysSinceTold) {

    /** More days than any row of a table asks for: what was never told has waited long enough. */
    public static final int NEVER = 99_999;

    public DunningFacts {
        Objects.requireNonNull(tier, "tier");
    }
}
