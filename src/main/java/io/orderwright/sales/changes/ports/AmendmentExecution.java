package io.orderwright.sales.changes.ports;

import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.WantedChange;
import io.orderwright.sales.changes.matrix.ChangeStage;
import org.jspecify.annotations.Nullable;

/** Changes an order and everything that was done for it. Both ways go through the same code. */
public interface AmendmentExecution {

    /**
     * Why it is done.
     *
     * @param by who asked for it
     * @param agreedBy who agreed to it last; absent where nobody had to
     */
    record Ground(
            String changeOrder,
            String reason,
            String by,
            @Nullable String agreedBy) {}

    /**
     * What it would do now: done in a transaction of its own that is rolled back.
     *
     * @param by who would ask for it: who is asked about the order may lower it only where somebody else is left to answer
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order; INVALID for a line that is not there or would be as
     *     before, and for goods that cannot be ordered; CONFLICT where the matrix of changes does not let it, for what has left,
     *     is just being sent, or would leave nothing; FORBIDDEN to whoever is the only one to answer for the order
     */
    ChangeEffects preview(String orderNumber, WantedChange wanted, String by);

    /**
     * What is said, with every quantity in the product's own unit.
     *
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a pack in which the line was not ordered, or where nothing is said;
     *     NOT_FOUND for an unknown order
     */
    WantedChange wanted(String orderNumber, AskChange asked);

    /** Does it in the transaction at hand, and tells those concerned; refused as {@link #preview}. */
    ChangeEffects carryOut(String orderNumber, WantedChange wanted, Ground ground);

    /**
     * How far the order has come.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    ChangeStage stage(String orderNumber);

    /** The version that the order is at, from 1. */
    int version(String orderNumber);
}
