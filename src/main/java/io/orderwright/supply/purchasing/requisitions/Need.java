package io.orderwright.supply.purchasing.requisitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods are missing for an order.
 *
 * @param quantity in the product's unit
 * @param neededOn the day for which the order is wanted, if one was named
 */
public record Need(
        String orderNumber,
        String sku,
        BigDecimal quantity,
        @Nullable LocalDate neededOn) {}
