package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Quantity;

/**
 * A line of which more is wanted.
 *
 * @param from nothing, for a line that was not there
 */
public record RaisedLine(int lineNo, String sku, String name, Quantity from, Quantity to) {

    /** What is wanted beside what was. */
    public Quantity more() {
        return to.minus(from);
    }
}
