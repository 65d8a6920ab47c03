package io.orderwright.fulfilment.stock;

import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps goods for an order.
 *
 * @param tier the customer's; with the day it says who is served first when goods arrive
 * @param requestedOn the day for which the goods are wanted, if one was named
 */
public record ReserveStock(
        String orderNumber, String tier, @Nullable LocalDate requestedOn, List<LineToReserve> lines) {

    /** @param quantity in the unit that the line has */
    public record LineToReserve(int lineNo, String sku, Quantity quantity) {}
}
