package io.orderwright.sales.customers;

/** What a customer lets us deliver while goods are missing. */
public enum DeliveryTerms {
    /** All of the order at once. */
    COMPLETE_ORDER,
    /** Lines of which everything is there. */
    COMPLETE_LINE,
    /** Whatever is there. */
    AVAILABLE
}
