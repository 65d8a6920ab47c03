package io.orderwright.platform.reference.goods;

import io.orderwright.platform.kernel.PlainNumber;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * What one unit costs the company.
 *
 * @param amount up to four decimals, finer than the currency
 * @param currency ISO 4217
 */
public record UnitCost(
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    /** Drops zeros that say nothing, so that equal costs are equal objects. */
    public UnitCost {
        amount = ShortNumber.of(amount);
    }

    /** For example {@code 1.25 CNY}. */
    @Override
    public String toString() {
        return PlainNumber.of(amount) + " " + currency;
    }
}
