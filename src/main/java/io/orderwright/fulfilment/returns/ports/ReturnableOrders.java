package io.orderwright.fulfilment.returns.ports;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders whose goods come back. */
public interface ReturnableOrders {

    /**
     * @param follower whoever answers for what its customer asks: who placed it, or where a program did, whose it is
     * @param gross the order's total with tax
     * @param deliveredOn when the last of its deliveries came to the customer; absent where that is not known
     */
    record ReturnableOrder(
            String number,
            String customer,
            String tier,
            String follower,
            Money gross,
            @Nullable LocalDate deliveredOn,
            List<ReturnableLine> lines) {}

    /**
     * @param shipped what has left
     * @param delivered what is or was with the customer
     * @param returned what has come back
     * @param gross what all that was ordered costs, tax included
     */
    record ReturnableLine(
            int lineNo,
            String sku,
            String name,
            Quantity ordered,
            Quantity shipped,
            Quantity delivered,
            Quantity returned,
            Money gross) {}

    /**
     * The order as it stands.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    ReturnableOrder get(String orderNumber);

    /**
     * Whether we still answer for all of these lines, by number; not where one was promised no warranty.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    boolean inWarranty(String orderNumber, Collection<Integer> lines);

    /**
     * As {@link #get}, and as it stays until the transaction ends.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    ReturnableOrder hold(String orderNumber);
}
