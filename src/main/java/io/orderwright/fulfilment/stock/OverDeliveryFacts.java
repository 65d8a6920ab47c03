package io.orderwright.fulfilment.stock;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What the table fulfilment/over-delivery is asked about.
 *
 * @param promise CONFIRMED when the supplier had confirmed date and quantity, otherwise UNCONFIRMED
 * @param overPercent how far what has come is above what was expected, in per cent of that, rounded up to 0.01; beyond
 *     every band where nothing was expected any more
 */
@AskedAbout(AskedThings.PRODUCT)
public record OverDeliveryFacts(String promise, BigDecimal overPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BEYOND = new BigDecimal("999999999");

    public OverDeliveryFacts {
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(overPercent, "overPercent");
    }

    public static OverDeliveryFacts of(boolean confirmed, BigDecimal expected, BigDecimal received) {
        BigDecimal over = expected.signum() <= 0
                ? BEYOND
                : received.subtract(expected).multiply(HUNDRED).divide(expected, 2, RoundingMode.UP);
        return new OverDeliveryFacts(confirmed ? "CONFIRMED" : "UNCONFIRMED", over);
    }
}
