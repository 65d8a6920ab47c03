package io.orderwright.sales.changes;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.changes.ports.ChangeReaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change order. {@code id} is the key for the next page.
 *
 * @param state APPLIED while partners are told; DROPPED when the order could not be changed any more
 * @param wanted quantities by line number, each in its product's unit
 * @param added other goods
 * @param rest nothing that had not left was wanted any more
 * @param head what of the order as a whole was wanted otherwise; absent where nothing was
 * @param prices other prices that were wanted; absent where none were
 * @param effects as it was asked for; as it was done once it is applied
 * @param version of the order that it made; absent while it is not applied
 */
public record ChangeView(
        long id,
        String number,
        String orderNumber,
        String reason,
        ProposalState state,
        Map<Integer, SaidNumber> wanted,
        List<WantedChange.AddedLine> added,
        boolean rest,
        @Nullable HeadChange head,
        @Nullable PriceChange prices,
        ChangeEffects effects,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String remark,
        @Nullable Integer version) {

    /** As the reader may know it. */
    public ChangeView shownTo(ChangeReaders readers) {
        return new ChangeView(
                id,
                number,
                orderNumber,
                reason,
                state,
                wanted,
                added,
                rest,
                head,
                prices,
                effects.shownTo(readers),
                askedBy,
                askedAt,
                decidedBy,
                decidedAt,
                remark,
                version);
    }
}
