package io.orderwright.sales.changes.ports;

import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import java.math.BigDecimal;
import java.util.Map;

/** Changes an order and everything that was done for it. Both ways go through the same code. */
public interface AmendmentExecution {

    /**
     * What it would do now: done in a transaction of its own that is rolled back.
     *
     * @param wanted quantities by line number, each less than now
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order; INVALID for a line that is not there or would not
     *     be less; CONFLICT for what has left, is just being sent, or would leave nothing
     */
    ChangeEffects preview(String orderNumber, Map<Integer, BigDecimal> wanted);

    /**
     * The same with every quantity in the product's own unit.
     *
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a pack in which the line was not ordered; NOT_FOUND for an unknown order
     */
    AskChange inUnits(String orderNumber, AskChange asked);

    /** Does it in the transaction at hand, and tells those concerned; refused as {@link #preview}. */
    ChangeEffects carryOut(
            String orderNumber, Map<Integer, BigDecimal> wanted, String changeOrder, String reason, String by);

    /** The version that the order is at, from 1. */
    int version(String orderNumber);
}
