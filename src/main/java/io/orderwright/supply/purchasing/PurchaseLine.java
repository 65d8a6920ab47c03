package io.orderwright.supply.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a purchase order asks for of a SKU: the needs of all its orders together.
 *
 * @param price of one unit, tax excluded
 * @param leadDays days from order to arrival
 * @param neededFor the orders that lack it
 */
public record PurchaseLine(String sku, BigDecimal quantity, BigDecimal price, int leadDays, List<String> neededFor) {

    /** Tax excluded, in the purchase order's currency, rounded half up to 0.01. */
    public BigDecimal amount() {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
