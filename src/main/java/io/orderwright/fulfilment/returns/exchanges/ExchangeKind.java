package io.orderwright.fulfilment.returns.exchanges;

/** What a customer gets for goods that come back. */
public enum ExchangeKind {
    /** Other goods, at their own price. */
    EXCHANGE,
    /** The same goods once more, at the price at which he bought them. */
    REPLACEMENT
}
