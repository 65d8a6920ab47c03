package io.orderwright.credit;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table credit/release-approval is asked about an order that credit holds up.
 *
 * @param point where it is held up: ORDER or SHIPMENT
 * @param grade the customer's credit grade, A to D
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 * @param foreignCurrency whether the order is in another currency than the company's
 * @param amount the order's total including tax, in the base currency (CNY)
 * @param utilisationPercent exposure including this order, divided by the limit, times 100
 * @param overdueDays days the oldest unpaid schedule row is past due; 0 if none
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record ReleaseFacts(
        String point,
        String grade,
        String tier,
        boolean foreignCurrency,
        BigDecimal amount,
        BigDecimal utilisationPercent,
        int overdueDays) {

    public ReleaseFacts {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(utilisationPercent, "utilisationPercent");
    }
}
