package io.orderwright.supply.purchasing.excess;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * More comes with a placed purchase order than is wanted, since an order wants less. {@code id} is the key for the next page.
 *
 * @param lines the numbers of the order's lines, separated by commas
 * @param cause the change order that wants less, or the order where it was given up
 * @param quantity by how much less is wanted, in the product's unit
 * @param lowered by how much less the supplier delivers, zero where all is kept for stock; absent while it is open
 * @param comment what was agreed with the supplier; empty while it is open
 */
public record ExcessView(
        long id,
        String orderNumber,
        String lines,
        String cause,
        String purchaseOrder,
        PurchaseState purchaseState,
        String supplier,
        String supplierName,
        String sku,
        String name,
        Quantity quantity,
        @Nullable Quantity lowered,
        ExcessState state,
        String comment,
        Instant raisedAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /** OPEN until a buyer has noted what was agreed with the supplier. */
    public enum ExcessState {
        OPEN,
        SETTLED
    }
}
