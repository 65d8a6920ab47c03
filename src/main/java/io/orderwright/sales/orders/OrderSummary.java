package io.orderwright.sales.orders;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order in a list. {@code id} is the key for the next page. */
public record OrderSummary(
        long id,
        String number,
        String customer,
        String customerName,
        OrderState state,
        BigDecimal gross,
        String currency,
        @Nullable String purchaseOrder,
        String placedBy,
        Instant placedAt) {}
