package io.orderwright.approvals;

import java.util.Objects;

/**
 * What the table approval/order-accumulation is asked about.
 *
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 */
public record AccumulationFacts(String tier) {

    public AccumulationFacts {
        Objects.requireNonNull(tier, "tier");
    }
}
