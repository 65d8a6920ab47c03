package io.orderwright.finance.einvoices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the tax platform says of an invoice that it has issued.
 *
 * @param taxNumber 20 digits, the platform's own
 * @param pdf where it is found as PDF; so ofd and xml
 */
public record IssuedAnswer(
        String taxNumber,
        Instant issuedAt,
        @Nullable String pdf,
        @Nullable String ofd,
        @Nullable String xml) {}
