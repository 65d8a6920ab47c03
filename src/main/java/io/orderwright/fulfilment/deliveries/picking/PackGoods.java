package io.orderwright.fulfilment.deliveries.picking;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Picked pieces of a SKU go into a parcel.
 *
 * @param parcel its number; 0 for a new one
 */
public record PackGoods(
        @Min(0) int parcel,
        @NotBlank @Size(max = 64) String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity) {}
