package io.orderwright.fulfilment.stock.ports;

/** Goods that came back piece by piece, by their names, into quarantine. */
public interface NamedQuarantine {

    /** How many pieces of the product lie there by name, and have not left since; of each it is said at its return what became of it. */
    int pieces(String sku);
}
