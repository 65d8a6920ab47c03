package io.orderwright.fulfilment.returns.web;

import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Percent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an order may come back, and what is kept for taking it back.
 *
 * @param returnable by line, those of which nothing may left out
 * @param fees by reason, those for which nothing is kept left out
 */
record ReturnOffer(String order, List<OfferedLine> returnable, List<OfferedFee> fees) {

    /**
     * @param batch the batch number of what was delivered; absent where there is none, or several
     * @param serials the pieces with serial numbers of which any may come back; whoever asks says which
     */
    record OfferedLine(
            int orderLine, Quantity quantity, @Nullable String batch, List<OfferedPiece> serials) {}

    /**
     * @param delivery with which it left
     * @param warrantyUntil the last day of its warranty; absent for none
     * @param inWarranty whether we answer for it today
     */
    record OfferedPiece(
            String serial, String delivery, @Nullable LocalDate warrantyUntil, boolean inWarranty) {}

    /** @param percent of the goods that are credited */
    record OfferedFee(ReturnReason reason, Percent percent) {}
}
