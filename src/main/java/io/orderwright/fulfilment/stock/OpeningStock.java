package io.orderwright.fulfilment.stock;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What was there of a SKU at the start; said once per SKU, later differences are movements. */
public record OpeningStock(
        @NotBlank @Size(max = 64) String sku,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal safety) {}
