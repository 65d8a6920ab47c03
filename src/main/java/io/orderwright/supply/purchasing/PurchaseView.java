package io.orderwright.supply.purchasing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order. {@code id} is the key for the next page.
 *
 * @param total tax excluded, in {@code currency}: the sum of its lines, each rounded half up to 0.01
 * @param askedBy the buyer who wanted it ordered
 * @param approver the role that the table named, absent when none is needed
 * @param row the row of the table that named it
 * @param confirmation the supplier's number for it, where it confirmed by machine
 */
public record PurchaseView(
        long id,
        String number,
        String supplier,
        String supplierName,
        String currency,
        State state,
        BigDecimal total,
        Instant openedAt,
        @Nullable String askedBy,
        @Nullable String approver,
        @Nullable String tableVersion,
        @Nullable String row,
        @Nullable String decidedBy,
        @Nullable String orderedBy,
        @Nullable Instant orderedAt,
        String remark,
        @Nullable String confirmation) {

    /** DRAFT while needs are bundled; SENT until the supplier has confirmed it; ORDERED until all has come. */
    public enum State {
        DRAFT,
        IN_APPROVAL,
        SENT,
        ORDERED,
        RECEIVED,
        DROPPED
    }
}
