package io.orderwright.fulfilment.stock.counts;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** So much of the SKU was counted, in the product's unit. */
public record CountStock(
        @NotBlank @Size(max = 64) String sku,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal counted) {}
