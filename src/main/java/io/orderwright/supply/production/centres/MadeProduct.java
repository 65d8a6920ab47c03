package io.orderwright.supply.production.centres;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A product that we make ourselves.
 *
 * @param made false from when on it is bought again
 */
public record MadeProduct(
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 32) String workCentre,

        @NotNull @DecimalMin("0.01") @Digits(integer = 7, fraction = 2)
        BigDecimal minutesPerPiece,

        @Min(0) @Max(9999) int setUpMinutes,
        boolean made) {}
