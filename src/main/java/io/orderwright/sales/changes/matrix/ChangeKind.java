package io.orderwright.sales.changes.matrix;

/** What a customer may want changed of an order. The names are words of the table sales/change-matrix and told by the API. */
public enum ChangeKind {
    RAISE,
    LOWER,
    ADD_LINE,
    /** Other goods instead: a line is lowered and another one added in one change. */
    SWAP,
    REQUESTED_DATE,
    SHIP_TO,
    BILL_TO,
    PRICE_DOWN,
    PRICE_UP,
    PAYMENT_TERMS,
    /** What has not left is not wanted any more. */
    CLOSE_SHORT,
    CANCEL
}
