package io.orderwright.supply.purchasing.ports;

import io.orderwright.platform.kernel.numbers.SaidNumber;

/** What was agreed with a supplier about goods that are wanted no longer, in the books of purchasing and of stock. */
public interface ExcessSettlement {

    /**
     * The supplier delivers so much less, and it is expected no longer; the rest is kept for stock.
     *
     * @param id of the excess
     * @param lowered in the product's unit; zero where all of it is kept
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown number; CONFLICT where it is settled, the purchase
     *     order is not with the supplier, or that much has come already; INVALID for more than is too much, and without a word
     */
    void settle(long id, SaidNumber lowered, String comment, String by);
}
