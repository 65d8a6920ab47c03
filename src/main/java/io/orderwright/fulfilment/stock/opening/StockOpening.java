package io.orderwright.fulfilment.stock.opening;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What lies in a warehouse of a SKU.
 *
 * @param quantity in the product's unit, what is reserved and blocked of it too
 * @param safety so much of it is kept back
 */
public record StockOpening(
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 16) String warehouse,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal safety) {}
