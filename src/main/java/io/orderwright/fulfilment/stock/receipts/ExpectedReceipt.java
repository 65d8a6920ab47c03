package io.orderwright.fulfilment.stock.receipts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods that are, or were, on their way.
 *
 * @param received what has arrived of it; less than the quantity while more is to come, more when too much came
 * @param late whether the day has passed and goods are still missing: late goods are promised to nobody
 */
public record ExpectedReceipt(
        long id,
        String reference,
        String sku,
        BigDecimal quantity,
        LocalDate dueOn,
        boolean confirmed,
        ReceiptState state,
        BigDecimal received,
        String enteredBy,
        boolean late) {

    /** What is still to come; never negative. */
    public BigDecimal outstanding() {
        return quantity.subtract(received).max(BigDecimal.ZERO);
    }

    /** How it stands: RECEIVED when nothing more is to come. */
    public enum ReceiptState {
        OPEN,
        RECEIVED,
        CANCELLED
    }
}
