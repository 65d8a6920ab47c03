package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods are missing for an order.
 *
 * @param neededOn the day for which the order is wanted, if one was named
 */
public record PurchaseNeed(
        String orderNumber,
        String sku,
        Quantity quantity,
        @Nullable LocalDate neededOn) {}
