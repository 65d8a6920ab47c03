package io.orderwright.fulfilment.deliveries.picking;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a SKU that were taken off the shelf for a delivery, or put back.
 *
 * @param sku as scanned
 * @param scan makes it count once for the delivery, however often it is sent; absent: as often as it is sent
 */
public record PickGoods(
        @NotBlank @Size(max = 64) String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @Nullable @Size(max = 64) String scan) {

    public PickGoods(String sku, BigDecimal quantity) {
        this(sku, quantity, null);
    }
}
