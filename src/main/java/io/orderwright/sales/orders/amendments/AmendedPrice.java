package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import org.jspecify.annotations.Nullable;

/**
 * Another price of a line.
 *
 * @param price in the order's currency, of one unit, or of one pack where the line is priced by the pack; absent where it stays
 * @param discount fraction of one; absent where it stays
 */
public record AmendedPrice(
        int lineNo, @Nullable SaidNumber price, @Nullable Fraction discount) {}
