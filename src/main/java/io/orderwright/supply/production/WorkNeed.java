package io.orderwright.supply.production;

import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods that we make are missing for an order.
 *
 * @param quantity in the product's unit
 * @param neededOn the day for which the order is wanted, if one was named
 * @param tier the customer's
 * @param follows the work order that did not yield it, if there was one
 */
public record WorkNeed(
        String orderNumber,
        String sku,
        Quantity quantity,
        @Nullable LocalDate neededOn,
        String tier,
        boolean urgent,
        @Nullable String follows) {}
