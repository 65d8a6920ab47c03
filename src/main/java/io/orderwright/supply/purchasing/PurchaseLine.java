package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.util.List;

/**
 * What a purchase order asks for of a SKU: the needs of all its orders together.
 *
 * @param price of one unit, tax excluded
 * @param leadDays days from order to arrival
 * @param neededFor the orders that lack it
 */
public record PurchaseLine(String sku, Quantity quantity, UnitPrice price, int leadDays, List<String> neededFor) {

    /** Tax excluded, rounded half away from zero to its currency's smallest unit. */
    public Money amount() {
        return price.of(quantity);
    }
}
