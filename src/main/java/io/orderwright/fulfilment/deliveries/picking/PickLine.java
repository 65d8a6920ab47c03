package io.orderwright.fulfilment.deliveries.picking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;

/**
 * A SKU of a delivery: how much of it is to be picked, has been, and lies in parcels.
 *
 * @param warehouse where it lies
 * @param tracing how its pieces are told from each other: who picks says which
 */
@JsonPropertyOrder({"warehouse", "sku", "name", "unit", "quantity", "picked", "packed", "tracing"})
public record PickLine(
        String warehouse,
        String sku,
        String name,
        Quantity quantity,
        Quantity picked,
        Quantity packed,
        Traceability tracing) {

    /** In which all of it is counted. */
    @JsonProperty
    public String unit() {
        return quantity.unit();
    }

    /** What is still to be picked. */
    public Quantity toPick() {
        return quantity.minusOrZero(picked);
    }

    /** What was picked and is not wanted any more. */
    public Quantity toPutBack() {
        return picked.minusOrZero(quantity);
    }

    /** Just so much was picked as is wanted. */
    public boolean right() {
        return picked.equals(quantity);
    }

    /** What has been picked, is wanted, and lies in no parcel. */
    public Quantity toPack() {
        return picked.smaller(quantity).minusOrZero(packed);
    }

    /** What has been picked and lies in no parcel, wanted or not. */
    public Quantity loose() {
        return picked.minus(packed);
    }
}
