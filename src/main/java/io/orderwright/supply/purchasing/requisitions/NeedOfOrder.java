package io.orderwright.supply.purchasing.requisitions;

import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for because an order lacks it, and how far that is.
 *
 * @param purchase the purchase order's number; absent while no supplier is known
 */
public record NeedOfOrder(
        String sku,
        BigDecimal quantity,
        @Nullable String purchase,
        @Nullable PurchaseState state) {}
