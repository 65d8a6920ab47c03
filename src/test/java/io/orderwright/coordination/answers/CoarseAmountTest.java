package io.orderwright.coordination.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever may not know an amount and asks about many learns a step, not the amount. */
@Tag("unit")
class CoarseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-3, -3",
        "0.01, 0.01",
        "0.03, 0.05",
        "1.00, 1",
        "1.01, 2",
        "900000.00, 1000000",
        "500000.00, 500000",
        "500000.01, 1000000",
        "113000, 200000",
        "999.99, 1000",
        "1E+3, 1000"
    })
    void anAmountIsAskedAboutAsTheNextStep(BigDecimal amount, BigDecimal step) {
        assertThat(CoarseAmount.above(Money.of(amount, "CNY"))).isEqualTo(Money.of(step, "CNY"));
    }
}
