package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.reference.goods.SoldPack;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse and a carrier need to know of an order.
 *
 * @param purchaseOrder the customer's number of the order
 * @param tier the customer's: VIP, KEY, STANDARD or NEW
 * @param value of the order, tax included, in the company's currency
 * @param warehouse from which it is served
 */
public record OrderToDeliver(
        String customer,
        @Nullable String purchaseOrder,
        String tier,
        BigDecimal value,
        String warehouse,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String city,
        List<LineToDeliver> lines) {

    /**
     * @param quantity ordered, in {@code unit}
     * @param pack in which it was ordered; absent where it was the unit
     */
    public record LineToDeliver(
            int lineNo,
            String sku,
            String name,
            String unit,
            BigDecimal quantity,
            @Nullable SoldPack pack) {}
}
