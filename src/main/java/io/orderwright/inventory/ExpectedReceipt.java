package io.orderwright.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods that are, or were, on their way.
 *
 * @param received what arrived under the reference; 0 while nothing has
 * @param late whether the day has passed and nothing has arrived: late goods are promised to nobody
 */
public record ExpectedReceipt(
        long id,
        String reference,
        String sku,
        BigDecimal quantity,
        LocalDate dueOn,
        boolean confirmed,
        State state,
        BigDecimal received,
        String enteredBy,
        boolean late) {

    /** How it stands. */
    public enum State {
        OPEN,
        RECEIVED,
        CANCELLED
    }
}
