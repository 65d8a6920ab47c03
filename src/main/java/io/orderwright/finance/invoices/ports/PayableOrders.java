package io.orderwright.finance.invoices.ports;

import java.util.Optional;

/** What can be paid for. */
public interface PayableOrders {

    /** @param shipsPaid whether its goods leave because they are paid for in advance, and have not all left yet */
    record Payable(String customer, String currency, boolean shipsPaid) {}

    /** The order with this number, if there is one. */
    Optional<Payable> find(String orderNumber);

    /** Whether there is such a customer to pay anything. */
    boolean knowsCustomer(String code);

    /** The one currency in which the customer's debts and money are counted; absent before there is any. */
    Optional<String> accountCurrency(String customer);
}
