package io.orderwright.sales.orders.list;

import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list, without its lines. Amounts in {@code currency}, two decimals.
 *
 * @param late whether it has not left although its requested day is over
 */
public record ListedOrder(
        long id,
        String number,
        String customer,
        String customerName,
        String tier,
        OrderState state,
        BigDecimal net,
        BigDecimal gross,
        String currency,
        @Nullable String purchaseOrder,
        String source,
        String externalId,
        @Nullable LocalDate requestedOn,
        boolean late,
        boolean prepaid,
        String placedBy,
        Instant placedAt) {}
