package io.orderwright.supply.purchasing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table purchasing/supplier-choice is asked about each offer.
 *
 * @param punctual IN_TIME, LATE, or NO_DAY when the goods are wanted for no day
 * @param premiumPercent how far its price is above the cheapest offer, in the company's currency, rounded up to 0.01
 */
public record OfferFacts(String punctual, BigDecimal premiumPercent) {

    public OfferFacts {
        Objects.requireNonNull(punctual, "punctual");
        Objects.requireNonNull(premiumPercent, "premiumPercent");
    }
}
