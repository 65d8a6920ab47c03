package io.orderwright.fulfilment.stock.ports;

/** Has the differences of a stock take booked, by whom the table fulfilment/count-release wants. */
public interface CountRelease {

    /**
     * Books them at once, or asks somebody who has not counted; where that is who releases, he has answered with it.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown number; CONFLICT when nothing was counted, somebody
     *     is asked already, it is closed, or fewer were counted of a SKU than are reserved and blocked
     */
    void release(String number, String by);
}
