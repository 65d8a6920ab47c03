package io.orderwright.fulfilment.deliveries.parcels;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of a delivery.
 *
 * @param number within the delivery, from 1
 * @param weight in kilograms, absent until it was weighed
 */
public record Parcel(int number, @Nullable BigDecimal weight, List<Content> contents) {

    /** How much of a SKU lies in it. */
    public record Content(String sku, BigDecimal quantity) {}
}
