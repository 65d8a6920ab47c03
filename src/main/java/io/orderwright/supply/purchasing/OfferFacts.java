package io.orderwright.supply.purchasing;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What the table purchasing/supplier-choice is asked about each offer.
 *
 * @param punctual IN_TIME, LATE, or NO_DAY when the goods are wanted for no day
 * @param premiumPercent how far its price is above the cheapest offer, in the company's currency, rounded up to 0.01;
 *     beyond every band for an offer without a price or without an exchange rate
 */
@AskedAbout(AskedThings.PRODUCT)
public record OfferFacts(String punctual, BigDecimal premiumPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BEYOND = new BigDecimal("999999999");

    public OfferFacts {
        Objects.requireNonNull(punctual, "punctual");
        Objects.requireNonNull(premiumPercent, "premiumPercent");
    }

    /**
     * @param price in the company's currency
     * @param unknown whether nobody knows what the offer costs
     */
    public static BigDecimal premium(BigDecimal price, BigDecimal cheapest, boolean unknown) {
        if (unknown || cheapest.signum() <= 0 && price.signum() > 0) {
            return BEYOND;
        }
        return cheapest.signum() <= 0
                ? BigDecimal.ZERO
                : price.subtract(cheapest).multiply(HUNDRED).divide(cheapest, 2, RoundingMode.UP);
    }
}
