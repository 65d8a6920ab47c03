package io.orderwright.sales.customers;

/** How important a customer is: allocation, approval and credit tables read it. */
public enum Tier {
    VIP,
    KEY,
    STANDARD,
    NEW
}
