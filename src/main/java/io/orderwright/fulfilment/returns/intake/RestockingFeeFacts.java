package io.orderwright.fulfilment.returns.intake;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table fulfilment/restocking-fee is asked about.
 *
 * @param cause DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT, NOT_WANTED or OTHER
 * @param tier of the customer, as the order says
 * @param daysSinceDelivery whole days since the last of the order's deliveries came; 9999 where nobody knows
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record RestockingFeeFacts(String cause, String tier, BigDecimal daysSinceDelivery) {

    public RestockingFeeFacts {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(tier, "tier");
    }
}
