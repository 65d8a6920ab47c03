package io.orderwright.supply.purchasing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order. {@code id} is the key for the next page.
 *
 * @param total tax excluded, in the currency of the supplier: the sum of its lines, each rounded half away from zero
 * @param askedBy the buyer who wanted it ordered
 * @param approver the role that the table named, absent when none is needed
 * @param row the row of the table that named it
 * @param confirmation the supplier's number for it, where it confirmed by machine
 * @param externalId its number in the books of the time before, where it was taken over
 */
public record PurchaseView(
        long id,
        String number,
        String supplier,
        String supplierName,
        PurchaseState state,
        Money total,
        Instant openedAt,
        @Nullable String askedBy,
        @Nullable String approver,
        @Nullable String tableVersion,
        @Nullable String row,
        @Nullable String decidedBy,
        @Nullable String orderedBy,
        @Nullable Instant orderedAt,
        String remark,
        @Nullable String confirmation,
        @Nullable String externalId) {

    /** In which it is paid, and its lines' prices are said. */
    @JsonProperty
    public String currency() {
        return total.code();
    }

    /** DRAFT while needs are bundled; SENT until the supplier has confirmed it; ORDERED until all has come. */
    public enum PurchaseState {
        DRAFT,
        IN_APPROVAL,
        SENT,
        ORDERED,
        RECEIVED,
        DROPPED
    }
}
