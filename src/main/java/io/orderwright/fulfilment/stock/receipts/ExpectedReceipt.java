package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.platform.kernel.Quantity;
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
        Quantity quantity,
        LocalDate dueOn,
        boolean confirmed,
        ReceiptState state,
        Quantity received,
        String enteredBy,
        boolean late) {

    /** What is still to come; never negative. */
    public Quantity outstanding() {
        return quantity.minusOrZero(received);
    }

    /** How it stands: RECEIVED when nothing more is to come. */
    public enum ReceiptState {
        OPEN,
        RECEIVED,
        CANCELLED
    }
}
