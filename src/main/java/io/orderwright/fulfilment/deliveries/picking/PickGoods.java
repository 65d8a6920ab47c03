package io.orderwright.fulfilment.deliveries.picking;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a SKU that were taken off the shelf for a delivery, or put back.
 *
 * @param sku as scanned
 * @param scan makes it count once for the delivery, however often it is sent; absent: as often as it is sent
 * @param serials of the pieces, one for each, where they have them; absent else
 * @param batch from which all of them are, where they have one; absent else
 * @param bestBefore of the batch, where it is known
 */
public record PickGoods(
        @NotBlank @Size(max = 64) String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @Nullable @Size(max = 64) String scan,
        @Nullable @Size(max = MOST_SERIALS) List<@NotBlank @Size(max = 64) String> serials,
        @Nullable @Size(max = 64) String batch,
        @Nullable LocalDate bestBefore) {

    /** So many are said at once. */
    public static final int MOST_SERIALS = 1000;

    public PickGoods(String sku, BigDecimal quantity) {
        this(sku, quantity, null);
    }

    /** Pieces that nobody tells from each other. */
    public PickGoods(String sku, BigDecimal quantity, @Nullable String scan) {
        this(sku, quantity, scan, null, null, null);
    }
}
