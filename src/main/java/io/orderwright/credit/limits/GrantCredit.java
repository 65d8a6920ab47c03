package io.orderwright.credit.limits;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/** Sets a customer's grade and limit; the limit includes tax. */
public record GrantCredit(
        @NotBlank String customer,
        @NotNull @Pattern(regexp = "[ABCD]") String grade,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        BigDecimal limit) {}
