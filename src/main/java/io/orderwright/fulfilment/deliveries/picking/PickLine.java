package io.orderwright.fulfilment.deliveries.picking;

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
        return quantity.subtract(picked).max(BigDecimal.ZERO);
    }

    /** What was picked and is not wanted any more. */
    public BigDecimal toPutBack() {
        return picked.subtract(quantity).max(BigDecimal.ZERO);
    }

    /** Just so much was picked as is wanted. */
    public boolean right() {
        return picked.compareTo(quantity) == 0;
    }

    /** What has been picked, is wanted, and lies in no parcel. */
    public BigDecimal toPack() {
        return picked.min(quantity).subtract(packed).max(BigDecimal.ZERO);
    }

    /** What has been picked and lies in no parcel, wanted or not. */
    public BigDecimal loose() {
        return picked.subtract(packed);
    }
}
