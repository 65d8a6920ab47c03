package io.orderwright.fulfilment.deliveries.traced;

/** What became of a piece that left and came back by name. */
public enum PieceBack {
    /** In stock again: it may be picked at once. */
    STOCK,
    /** Blocked in stock: it may be picked once it is released. */
    QUARANTINE,
    /** Thrown away: it is never picked again. */
    SCRAP
}
