package io.orderwright.finance.invoices.ports;

import java.math.BigDecimal;
import java.util.Optional;

/** What can be paid for. */
public interface PayableOrders {

    /** @param gross the order's total including tax, in its currency */
    record Payable(String customer, String currency, BigDecimal gross) {}

    /** The order with this number, if there is one. */
    Optional<Payable> find(String orderNumber);

    /** Whether there is such a customer to pay anything. */
    boolean knowsCustomer(String code);
}
