package io.orderwright.finance.dunning;

import java.util.Objects;

/**
 * What the table finance/dunning-level is asked about a row of a document that should have been paid.
 *
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 * @param daysOverdue days since it was due; 1 on the first day after
 */
public record DunningFacts(String tier, int daysOverdue) {

    public DunningFacts {
        Objects.requireNonNull(tier, "tier");
    }
}
