package io.orderwright.platform.reference.goods;

import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number without the zeros that say nothing, so that equal numbers are equal objects. */
final class ShortNumber {

    /** What is longer is no quantity, and stays as short as it was written. */
    private static final int LONGEST = 30;

    private ShortNumber() {}

    @SuppressWarnings("NullAway") // what came from outside may lack it, and is refused after this
    static BigDecimal of(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = PlainNumber.stripped(number);
        return bare.scale() < 0 && bare.scale() > -LONGEST ? bare.setScale(0) : bare;
    }
}
