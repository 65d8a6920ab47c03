package io.orderwright.fulfilment.stock.counts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stock take. {@code id} is the key for the next page.
 *
 * @param askedBy one who has counted and hands it in to be agreed to; absent where nobody was asked
 * @param otherPerson whether the table wanted it released by somebody who had not counted
 */
public record StockTakeView(
        long id,
        String number,
        String warehouse,
        StockTakeState state,
        String openedBy,
        Instant openedAt,
        @Nullable String askedBy,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        boolean otherPerson) {

    /** OPEN while people count; ASKED while somebody else is asked about the differences; RELEASED when the differences are booked. */
    public enum StockTakeState {
        OPEN,
        ASKED,
        RELEASED,
        CANCELLED
    }
}
