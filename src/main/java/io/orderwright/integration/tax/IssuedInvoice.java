package io.orderwright.integration.tax;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that the tax platform has issued.
 *
 * @param taxNumber 20 digits
 * @param pdf where it is found as PDF; so ofd and xml
 */
public record IssuedInvoice(
        String taxNumber,
        Instant issuedAt,
        @Nullable String pdf,
        @Nullable String ofd,
        @Nullable String xml) {}
