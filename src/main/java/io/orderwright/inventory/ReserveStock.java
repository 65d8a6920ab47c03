package io.orderwright.inventory;

import java.math.BigDecimal;
import java.util.List;

/**
 * Keeps goods for an order.
 *
 * @param priority higher is served first when goods arrive; a VIP's is higher
 */
public record ReserveStock(String orderNumber, int priority, List<Line> lines) {

    /** @param quantity in the product's unit */
    public record Line(int lineNo, String sku, BigDecimal quantity) {}
}
