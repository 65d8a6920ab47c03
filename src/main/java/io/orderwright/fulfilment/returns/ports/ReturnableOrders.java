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
     * @param named whether its pieces have serial numbers
     * @param batch the batch number of all that was delivered; absent where there is none, or several
     * @param pieces those with a serial number that were delivered, and are not known to have come back into stock
     */
    record ReturnableLine(
            int lineNo,
            String sku,
            String name,
            Quantity ordered,
            Quantity shipped,
            Quantity delivered,
            Quantity returned,
            Money gross,
            boolean named,
            @Nullable String batch,
            List<DeliveredPiece> pieces) {}

    /**
     * A piece with a serial number that a customer was given.
     *
     * @param delivery with which it left
     * @param warrantyUntil the last day of its warranty; absent for none
     * @param inWarranty whether we answer for it today
     */
    record DeliveredPiece(
            String delivery, String serial, @Nullable LocalDate warrantyUntil, boolean inWarranty) {

        /** Whether this is what is written on it; letter case does not count. */
        public boolean marked(String text) {
            return serial.equalsIgnoreCase(text.strip());
        }
    }

    /**
     * Until when we answer for what a delivery took of a line.
     *
     * @param until the last day; absent where none was promised, or nobody has said that it arrived
     */
    record LineWarrantyDay(
            int lineNo, String delivery, @Nullable LocalDate until) {}

    /** For each line of the order, delivery by delivery. @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown one */
    List<LineWarrantyDay> warranties(String orderNumber);

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
