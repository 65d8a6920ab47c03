package io.orderwright.approvals.ports;

import io.orderwright.platform.kernel.Money;
import java.time.Instant;

/** What a customer ordered lately. */
public interface RecentOrders {

    /**
     * The sum of the customer's orders including tax, in the company's currency; cancelled and rejected ones and the one
     * with this number left out.
     *
     * @param atLeast smaller orders are not counted
     */
    Money amountOf(String customer, Instant since, Money atLeast, String exceptNumber);
}
