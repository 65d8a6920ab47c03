package io.orderwright.credit;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.util.Objects;

/**
 * What the table credit/shipment-gate is asked about before goods are handed to the warehouse.
 *
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 * @param prepaid whether the order is paid in full before it is worked on
 * @param released whether a person, not the table alone, lets the order count
 * @param releaseValid whether that release covers the order's amount and today; false without a release
 * @param answerAgeDays whole days since the credit table answered for the order
 */
@AskedAbout(AskedThings.ORDER)
public record ShipmentFacts(String tier, boolean prepaid, boolean released, boolean releaseValid, int answerAgeDays) {

    public ShipmentFacts {
        Objects.requireNonNull(tier, "tier");
    }
}
