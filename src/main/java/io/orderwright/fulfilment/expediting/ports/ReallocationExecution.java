package io.orderwright.fulfilment.expediting.ports;

import io.orderwright.fulfilment.expediting.Displacement;

/** Gives an order goods and capacity that others have. Both ways go through the same code. */
public interface ReallocationExecution {

    /**
     * What it would take from whom now: done in a transaction of its own that is rolled back.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order; CONFLICT when it waits for no goods
     */
    Displacement preview(String orderNumber);

    /**
     * Does it in the transaction at hand, and tells those concerned.
     *
     * @param reference under which it is kept
     * @return what was taken from whom
     */
    Displacement carryOut(String orderNumber, String reference, String by);
}
