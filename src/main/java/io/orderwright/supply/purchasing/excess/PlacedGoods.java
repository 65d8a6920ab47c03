package io.orderwright.supply.purchasing.excess;

import io.orderwright.platform.kernel.Quantity;

/**
 * What a placed purchase order holds of a SKU for orders, less what of it is known to be too much.
 *
 * @param ordered whether the supplier is to deliver it already
 */
public record PlacedGoods(String purchaseOrder, Quantity quantity, boolean ordered) {}
