package io.orderwright.fulfilment.returns;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table fulfilment/return-decision is asked about.
 *
 * @param cause DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT, NOT_WANTED or OTHER
 * @param tier of the customer, as the order says
 * @param daysSinceDelivery whole days since the last of the order's deliveries came; {@link #UNKNOWN_DAYS} where nobody knows
 * @param value what is to come back, with what comes back of the order besides, tax included, in the company's currency
 * @param sharePercent what that is of the order's total
 * @param inWarranty whether we still answer for all lines that come back
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record ReturnFacts(
        String cause,
        String tier,
        BigDecimal daysSinceDelivery,
        BigDecimal value,
        BigDecimal sharePercent,
        boolean inWarranty) {

    /** No delivery of it has a day. */
    public static final int UNKNOWN_DAYS = 9999;

    public ReturnFacts {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(tier, "tier");
    }
}
