package io.orderwright.credit;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What the table credit/credit-decision is asked about.
 *
 * @param grade the customer's credit grade, A to D
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 * @param utilisationPercent exposure including this order, divided by the limit, times 100
 * @param overdueDays days the oldest unpaid schedule row is past due; 0 if none
 * @param amount the order's total including tax, in the base currency (CNY)
 * @param prepaid whether the order is paid in full before it is worked on
 * @param bureauScore what an external bureau says, 0 to 999, the higher the better; 1000 when none is known
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record CreditFacts(
        String grade,
        String tier,
        BigDecimal utilisationPercent,
        int overdueDays,
        BigDecimal amount,
        boolean prepaid,
        int bureauScore) {

    /** Stands for "no score, or one older than a year": above every band, since nothing bad is known. */
    public static final int NO_SCORE = 1000;

    /** Stands for "owes something without any limit": above every band a table may have. */
    private static final BigDecimal NO_LIMIT = new BigDecimal("999999999");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CreditFacts {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(utilisationPercent, "utilisationPercent");
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * Exposure as a percentage of the limit, rounded up to two decimals so that one cent over the limit is over it;
     * without a limit, any exposure is beyond every band and none is 0.
     *
     * @param exposure including this order
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT when the limit is of another currency
     */
    public static BigDecimal utilisation(Money exposure, Money limit) {
        if (exposure.compareTo(Money.zero(limit.code())) <= 0) {
            return BigDecimal.ZERO;
        }
        if (!limit.isPositive()) {
            return NO_LIMIT;
        }
        return exposure.amount().multiply(HUNDRED).divide(limit.amount(), 2, RoundingMode.CEILING);
    }
}
