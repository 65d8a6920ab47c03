package io.orderwright.fulfilment.deliveries.picking;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picked pieces of a SKU go into a parcel.
 *
 * @param parcel its number; 0 for a new one
 * @param serials of the pieces, or else the batch, where their numbers were picked and not all that is left goes into it
 */
public record PackGoods(
        @Min(0) int parcel,
        @NotBlank @Size(max = 64) String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @Nullable @Size(max = PickGoods.MOST_SERIALS) List<@NotBlank @Size(max = 64) String> serials,
        @Nullable @Size(max = 64) String batch) {

    public PackGoods(int parcel, String sku, BigDecimal quantity) {
        this(parcel, sku, quantity, null, null);
    }
}
