package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.Quantity;

/**
 * What of a line's more is kept in stock for it.
 *
 * @param missing what is not there, and waited for
 */
public record KeptLine(int lineNo, Quantity kept, Quantity missing) {}
