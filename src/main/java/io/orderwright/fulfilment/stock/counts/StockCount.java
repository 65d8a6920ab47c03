package io.orderwright.fulfilment.stock.counts;

import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;

/**
 * What somebody counted of a SKU; the last count is the one that is booked.
 *
 * @param book what the books said at that moment
 * @param difference counted less book
 * @param times how often it has been counted in this stock take
 */
public record StockCount(
        String sku,
        Quantity book,
        Quantity counted,
        Quantity difference,
        String countedBy,
        Instant countedAt,
        int times) {}
