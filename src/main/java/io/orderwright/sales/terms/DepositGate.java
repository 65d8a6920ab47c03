package io.orderwright.sales.terms;

/** What waits until a deposit is paid. */
public enum DepositGate {
    /** It is asked for, and nothing waits. */
    NONE,
    /** Nothing is kept, bought or made for the order. */
    SUPPLY,
    /** Nothing leaves. */
    SHIPMENT
}
