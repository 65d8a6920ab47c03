package io.orderwright.coordination.answers;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Amounts in steps of 1, 2 and 5 for each power of ten. */
final class CoarseAmount {

    private CoarseAmount() {}

    /** The step that the amount is, or the next one above; what is not above zero stays. In the amount's currency. */
    static BigDecimal above(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return amount;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(step -> power.multiply(BigDecimal.valueOf(step)))
                .filter(step -> step.compareTo(amount) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
