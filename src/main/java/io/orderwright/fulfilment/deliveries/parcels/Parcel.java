package io.orderwright.fulfilment.deliveries.parcels;

import io.orderwright.platform.kernel.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of a delivery.
 *
 * @param number within the delivery, from 1
 * @param weight absent until it was weighed
 */
public record Parcel(int number, @Nullable Quantity weight, List<Content> contents) {

    /** The unit of weights. */
    public static final String KILOGRAMS = "kg";

    /** How much of a SKU lies in it. */
    public record Content(String sku, Quantity quantity) {}
}
