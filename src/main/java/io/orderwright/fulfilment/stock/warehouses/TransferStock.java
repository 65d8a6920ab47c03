package io.orderwright.fulfilment.stock.warehouses;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Goods go from one warehouse to another.
 *
 * @param reference makes it happen once per SKU
 * @param quantity in the product's unit
 */
public record TransferStock(
        @NotBlank @Size(max = 64) String reference,
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 16) String from,
        @NotBlank @Size(max = 16) String to,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity) {}
