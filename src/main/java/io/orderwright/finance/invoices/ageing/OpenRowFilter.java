package io.orderwright.finance.invoices.ageing;

import org.jspecify.annotations.Nullable;

/**
 * Which open rows are wanted.
 *
 * @param customer whose; "" for all
 * @param currency "" for all
 * @param overdue only what should have been paid by now
 * @param bucket only what has been overdue for so long; absent for all
 */
public record OpenRowFilter(
        String customer,
        String currency,
        boolean overdue,
        @Nullable AgeBucket bucket) {

    public static final OpenRowFilter ALL = new OpenRowFilter("", "", false, null);
}
