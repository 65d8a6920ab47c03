package io.orderwright.supply.production;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long one unit of a product takes at its work centre.
 *
 * @param minutes up to two decimals
 */
public record PieceTime(@JsonValue BigDecimal minutes) {

    /** Minutes for so much, rounded up. */
    long of(Quantity quantity) {
        return quantity.amount().multiply(minutes).setScale(0, RoundingMode.UP).longValue();
    }
}
