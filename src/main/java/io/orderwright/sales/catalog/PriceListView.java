package io.orderwright.sales.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list without its prices.
 *
 * @param version who replaces the list says which one they have seen; from 1
 * @param entries how many prices it holds
 */
public record PriceListView(
        String code,
        String name,
        String currency,
        @Nullable String tier,
        @Nullable String customer,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int version,
        int entries) {}
