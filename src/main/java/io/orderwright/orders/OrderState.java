package io.orderwright.orders;

/** Where an order stands. The process instance agrees with it at every commit. */
public enum OrderState {
    PLACED,
    ON_HOLD,
    IN_APPROVAL,
    WAITING_FOR_STOCK,
    WAITING_FOR_PAYMENT,
    CONFIRMING,
    TO_SHIP,
    SHIPPED,
    CLOSED,
    REJECTED,
    CANCELLED;

    public boolean ended() {
        return this == CLOSED || this == REJECTED || this == CANCELLED;
    }

    /** Goods that have left cannot be cancelled, only returned. */
    public boolean cancellable() {
        return !ended() && this != SHIPPED;
    }
}
