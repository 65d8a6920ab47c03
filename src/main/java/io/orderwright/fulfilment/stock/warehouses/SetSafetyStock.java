package io.orderwright.fulfilment.stock.warehouses;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** So much of a SKU is kept back in a warehouse and promised to nobody; in the product's unit. */
public record SetSafetyStock(
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 16) String warehouse,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
        BigDecimal quantity) {}
