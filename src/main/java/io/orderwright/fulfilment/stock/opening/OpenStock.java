package io.orderwright.fulfilment.stock.opening;

import io.orderwright.platform.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Says what lies in a warehouse of a SKU.
 *
 * @param quantity in the product's unit, what is reserved and blocked of it too
 * @param safety so much of it is kept back; absent means as it is
 */
public record OpenStock(
        String sku,
        String warehouse,
        Quantity quantity,
        @Nullable Quantity safety) {}
