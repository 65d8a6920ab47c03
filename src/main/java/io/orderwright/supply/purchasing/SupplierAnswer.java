package io.orderwright.supply.purchasing;

/** What a buyer makes of a supplier's refusal. */
public enum SupplierAnswer {
    /** What it refused is put right: it is sent once more. */
    AGAIN,
    /** The supplier agreed by telephone or on paper: the goods are expected. */
    BY_HAND,
    /** Not from this supplier: the needs are bundled again. */
    ELSEWHERE
}
