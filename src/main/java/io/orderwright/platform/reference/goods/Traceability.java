package io.orderwright.platform.reference.goods;

/** By what pieces of a product are told from each other when they leave, and when they come back. */
public enum Traceability {
    /** By nothing: one is as good as the other. */
    NONE,
    /** Each has a serial number of its own, and is counted whole. */
    SERIAL,
    /** Those that were made together have one batch number. */
    BATCH
}
