package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.ground.text.OneLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.platform.reference.goods.Traceability;
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
        Money value,
        String warehouse,
        Destination to,
        List<LineToDeliver> lines) {

    /**
     * Where the goods go.
     *
     * @param receiver absent where nobody but the customer is named
     * @param address in one line
     */
    public record Destination(
            @Nullable String receiver,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String note) {

        /** In one line, the smallest part first; "" where nothing is known. */
        public String inOneLine() {
            return OneLine.of(address, postalCode, city, region, country);
        }

        /** As {@link #inOneLine}, without the city: carriers have a field of its own for that. */
        public String besideCity() {
            return OneLine.of(address, postalCode, region, country);
        }
    }

    /**
     * @param pack in which it was ordered; absent where it was the unit
     * @param tracing how its pieces are told from each other, as it was when it was ordered
     */
    public record LineToDeliver(
            int lineNo,
            String sku,
            String name,
            Quantity ordered,
            @Nullable SoldPack pack,
            Traceability tracing) {}
}
