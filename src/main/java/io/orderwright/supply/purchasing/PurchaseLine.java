package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a purchase order asks for of a SKU: the needs of all its orders together.
 *
 * @param price of one unit, tax excluded
 * @param leadDays days from order to arrival
 * @param neededFor the orders that lack it
 */
public record PurchaseLine(String sku, BigDecimal quantity, BigDecimal price, int leadDays, List<String> neededFor) {

    /** Tax excluded, in the purchase order's currency, rounded half away from zero to its smallest unit. */
    public Money amount(String currency) {
        return Money.rounded(quantity.multiply(price), currency);
    }
}
