package io.orderwright.sales.orders.list;

import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list, without its lines. Amounts in {@code currency}.
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
        Money net,
        Money gross,
        String currency,
        @Nullable String purchaseOrder,
        String source,
        String externalId,
        @Nullable LocalDate requestedOn,
        boolean late,
        boolean prepaid,
        String placedBy,
        Instant placedAt) {}
