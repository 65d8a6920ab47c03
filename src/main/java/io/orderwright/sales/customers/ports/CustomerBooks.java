package io.orderwright.sales.customers.ports;

/** What the books hold of a customer. */
public interface CustomerBooks {

    /** Whether there is a credit account, an order or a document of the customer: all of them are in its one currency. */
    boolean holdAnythingOf(String customer);
}
