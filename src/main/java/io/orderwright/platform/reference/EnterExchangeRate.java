package io.orderwright.platform.reference;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Enters what a currency is worth from a day on.
 *
 * @param currency ISO 4217
 * @param validFrom the first day, in the company's zone
 * @param rate how many units of the company's currency one unit of it is worth, up to eight decimals
 * @param confirmed said by a person who was told that the rate is far from the one before
 */
public record EnterExchangeRate(
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull LocalDate validFrom,

        @NotNull @Positive @Digits(integer = 10, fraction = 8)
        BigDecimal rate,

        @Nullable Boolean confirmed) {

    boolean certain() {
        return Boolean.TRUE.equals(confirmed);
    }
}
