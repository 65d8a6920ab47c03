package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.proposals.ProposalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An urgent insertion. {@code id} is the key for the next page.
 *
 * @param state DROPPED when the order waits for nothing any more
 * @param displacement as it was asked for; as it was done once it is DONE
 * @param tellCustomers whether the customers of displaced orders are told; absent where that was no question yet
 * @param approver the role that must agree, absent when nobody is displaced
 */
public record InsertionView(
        long id,
        String number,
        String orderNumber,
        String reason,
        ProposalState state,
        Displacement displacement,
        @Nullable Boolean tellCustomers,
        String askedBy,
        Instant askedAt,
        @Nullable String approver,
        String tableVersion,
        String row,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String remark) {}
