package io.orderwright.platform.reference;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Enters the rate of a tax code from a day on.
 *
 * @param code letters, digits, dot, hyphen and underscore
 * @param validFrom the first day, in the company's zone
 * @param rate as a fraction (0.13), below one, up to four decimals
 * @param zeroRate why it is 0; absent exactly when it is not
 * @param confirmed said by a person who was told that the rate is far from the one before
 */
public record EnterTaxRate(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        String code,

        @NotNull LocalDate validFrom,

        @NotNull @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) @Digits(integer = 1, fraction = 4)
        BigDecimal rate,

        @Nullable ZeroRate zeroRate,
        @Nullable Boolean confirmed) {

    boolean certain() {
        return Boolean.TRUE.equals(confirmed);
    }
}
