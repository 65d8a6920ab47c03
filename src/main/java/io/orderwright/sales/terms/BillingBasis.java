package io.orderwright.sales.terms;

/** When an order's goods are billed. */
public enum BillingBasis {
    /** Once, when everything has left. */
    END,
    /** Each delivery by an invoice of its own, the last by the final one; each deducts its share of deposits, where rows are some. */
    DELIVERY,
    /** Deposits by the first rows before anything is delivered, the rest once everything has left. */
    SCHEDULE
}
