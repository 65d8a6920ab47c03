package io.orderwright.credit.limits;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;

/** Sets a customer's grade and limit; the limit includes tax. */
public record GrantCredit(
        @NotBlank String customer,
        @NotNull @Pattern(regexp = "[ABCD]") String grade,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

        @NotNull(payload = Unwrapping.Skip.class) @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        SaidNumber limit) {

    /** What the customer may owe. */
    public Money money() {
        return limit.money(currency);
    }
}
