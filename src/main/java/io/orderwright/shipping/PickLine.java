package io.orderwright.shipping;

import java.math.BigDecimal;

/**
 * A SKU of a delivery: how much of it is to be picked, has been, and lies in parcels; in {@code unit}.
 *
 * @param warehouse where it lies
 */
public record PickLine(
        String warehouse,
        String sku,
        String name,
        String unit,
        BigDecimal quantity,
        BigDecimal picked,
        BigDecimal packed) {

    /** What is still to be picked. */
    public BigDecimal toPick() {
        return quantity.subtract(picked);
    }

    /** What has been picked and lies in no parcel. */
    public BigDecimal toPack() {
        return picked.subtract(packed);
    }
}
