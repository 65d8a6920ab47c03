package io.orderwright.finance.dunning.letters;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * How much interest a year bears; in JSON as per cent.
 *
 * @param hundredths of a per cent: 1200 for 12 %
 */
public record InterestRate(int hundredths) {

    private static final int DECIMALS = 2;

    /** @throws ArithmeticException for more than two decimals */
    public static InterestRate ofPercent(BigDecimal percent) {
        return new InterestRate(percent.movePointRight(DECIMALS).intValueExact());
    }

    @JsonValue
    public BigDecimal percent() {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }
}
