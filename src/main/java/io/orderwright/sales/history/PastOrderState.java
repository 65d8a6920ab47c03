package io.orderwright.sales.history;

/** How a past order ended. */
public enum PastOrderState {
    CLOSED,
    CANCELLED
}
