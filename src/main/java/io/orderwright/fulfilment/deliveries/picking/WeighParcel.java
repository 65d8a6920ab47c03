package io.orderwright.fulfilment.deliveries.picking;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * The weight of a parcel.
 *
 * @param weight in kilograms
 */
public record WeighParcel(
        @NotNull @Positive @Digits(integer = 6, fraction = 3)
        BigDecimal weight) {}
