package io.orderwright.platform.reference.goods;

import io.orderwright.platform.kernel.PlainNumber;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How heavy one unit is.
 *
 * @param grams up to three decimals
 */
public record Weight(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal grams) {

    /** Drops zeros that say nothing, so that equal weights are equal objects. */
    public Weight {
        grams = ShortNumber.of(grams);
    }

    /** For example {@code 12.5 g}. */
    @Override
    public String toString() {
        return PlainNumber.of(grams) + " g";
    }
}
