package io.orderwright.coordination.answers;

import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Amounts in steps of 1, 2 and 5 for each power of ten. */
final class CoarseAmount {

    private CoarseAmount() {}

    /** The step that the amount is, or the next one above; what is not above zero stays. */
    static Money above(Money money) {
        if (!money.isPositive()) {
            return money;
        }
        BigDecimal amount = money.amount();
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(step -> power.multiply(BigDecimal.valueOf(step)))
                .filter(step -> step.compareTo(amount) >= 0)
                .findFirst()
                .map(step -> new Money(step, money.currency()))
                .orElseThrow();
    }
}
