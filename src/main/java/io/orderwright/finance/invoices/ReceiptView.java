package io.orderwright.finance.invoices;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in.
 *
 * @param allocated what of it paid invoices; the rest waits for some
 * @param repeated true when the same payment had been reported before
 */
public record ReceiptView(
        String reference,
        String customer,
        @Nullable String order,
        String currency,
        BigDecimal amount,
        BigDecimal allocated,
        Instant receivedAt,
        boolean repeated) {}
