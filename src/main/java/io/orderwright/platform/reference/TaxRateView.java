package io.orderwright.platform.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a tax code from a day on.
 *
 * @param rate as a fraction
 * @param zeroRate why it is 0; absent when it is not
 */
public record TaxRateView(
        String code,
        LocalDate validFrom,
        BigDecimal rate,
        @Nullable ZeroRate zeroRate) {

    /** Its place among all of them. */
    public String key() {
        return code + " " + validFrom;
    }
}
