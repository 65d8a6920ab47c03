package io.orderwright.fulfilment.expediting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An urgent insertion. {@code id} is the key for the next page.
 *
 * @param displacement as it was asked for; as it was done once it is DONE
 * @param tellCustomers whether the customers of displaced orders are told; absent where that was no question yet
 * @param approver the role that must agree, absent when nobody is displaced
 */
public record InsertionView(
        long id,
        String number,
        String orderNumber,
        String reason,
        State state,
        Displacement displacement,
        @Nullable Boolean tellCustomers,
        String askedBy,
        Instant askedAt,
        @Nullable String approver,
        String tableVersion,
        String row,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String remark) {

    /** The roles of which somebody must agree: the general manager may always answer for another. */
    public String approvers() {
        return approver == null || approver.equals(ALWAYS) ? ALWAYS : approver + "," + ALWAYS;
    }

    private static final String ALWAYS = "general-manager";

    /** DROPPED when the order waits for nothing any more. */
    public enum State {
        ASKED,
        DONE,
        REJECTED,
        DROPPED
    }
}
