package io.orderwright.approvals.ports;

import java.math.BigDecimal;
import java.time.Instant;

/** What a customer ordered lately. */
public interface RecentOrders {

    /**
     * The sum of the customer's orders including tax, in the company's currency; cancelled and rejected ones and the one
     * with this number left out.
     *
     * @param atLeast smaller orders are not counted, in the company's currency
     */
    BigDecimal amountOf(String customer, Instant since, BigDecimal atLeast, String exceptNumber);
}
