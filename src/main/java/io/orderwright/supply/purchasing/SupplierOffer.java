package io.orderwright.supply.purchasing;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a supplier asks for a SKU.
 *
 * @param price of one unit in the supplier's currency, tax excluded
 * @param leadDays days from order to arrival
 */
public record SupplierOffer(
        @NotBlank @Size(max = 32) String supplier,
        @NotBlank @Size(max = 64) String sku,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal price,

        @Min(0) @Max(999) int leadDays) {}
