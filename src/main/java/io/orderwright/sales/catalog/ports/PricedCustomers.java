package io.orderwright.sales.catalog.ports;

/** The customers for whom prices may be agreed. */
public interface PricedCustomers {

    /** Whether there is a customer of this code. */
    boolean knows(String code);
}
