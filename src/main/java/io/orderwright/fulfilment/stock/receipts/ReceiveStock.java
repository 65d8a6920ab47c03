package io.orderwright.fulfilment.stock.receipts;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goods arrived.
 *
 * @param reference the receipt's number; it makes it happen once
 * @param quantity in the product's unit
 * @param against the reference of the expectation that it serves, when that is not the receipt's own number
 * @param warehouse where the goods are put; MAIN when nothing is said
 */
public record ReceiveStock(
        @NotBlank @Size(max = 64) String reference,
        @NotBlank @Size(max = 64) String sku,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @Size(max = 64) @Nullable String against,
        @Size(max = 16) @Nullable String warehouse) {

    public ReceiveStock(String reference, String sku, BigDecimal quantity) {
        this(reference, sku, quantity, null, null);
    }
}
