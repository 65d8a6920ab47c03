package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for because an order lacks it, and how far that is.
 *
 * @param purchase the purchase order's number; absent while no supplier is known
 */
public record NeedOfOrder(
        String sku,
        Quantity quantity,
        @Nullable String purchase,
        @Nullable PurchaseState state) {}
