package io.orderwright.credit.limits;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another limit for a customer, to be decided by somebody else.
 *
 * @param amount what the customer may owe altogether while it counts, tax included, in the customer's currency
 * @param validFrom its first day; today when absent
 * @param validUntil its last day; needed for a temporary one
 */
public record ProposeLimit(
        @NotBlank @Size(max = 32) String customer,
        @NotNull LimitKind kind,

        @NotNull(payload = Unwrapping.Skip.class) @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        SaidNumber amount,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotBlank @Size(max = 500) String reason) {}
