package io.orderwright.platform.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a currency is worth from a day on.
 *
 * @param rate units of the company's currency for one unit of it
 */
public record ExchangeRateView(String currency, LocalDate validFrom, BigDecimal rate) {

    /** Its place among all of them. */
    public String key() {
        return currency + " " + validFrom;
    }
}
