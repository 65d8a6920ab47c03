package io.orderwright.fulfilment.stock.warehouses;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Goods may not be used for now, or may be used again.
 *
 * @param reference makes it happen once per SKU and warehouse
 * @param quantity in the product's unit
 */
public record BlockStock(
        @NotBlank @Size(max = 64) String reference,
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 16) String warehouse,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @NotBlank @Size(max = 200) String reason) {}
