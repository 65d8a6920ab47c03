package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.Money;
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
        Money gross,
        String currency,
        @Nullable String purchaseOrder,
        String placedBy,
        Instant placedAt) {

    /** As the tables have it: the amount beside its currency. */
    public OrderSummary(
            long id,
            String number,
            String customer,
            String customerName,
            OrderState state,
            BigDecimal gross,
            String currency,
            @Nullable String purchaseOrder,
            String placedBy,
            Instant placedAt) {
        this(
                id,
                number,
                customer,
                customerName,
                state,
                Money.of(gross, currency),
                currency,
                purchaseOrder,
                placedBy,
                placedAt);
    }
}
