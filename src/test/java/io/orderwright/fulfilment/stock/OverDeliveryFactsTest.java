package io.orderwright.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much more has come than was expected: all of it is too much where nothing was expected any more. */
@Tag("doors")
class OverDeliveryFactsTest {

    @ParameterizedTest
    @CsvSource({"10, 11, 10", "3, 3.0001, 0.01", "0, 1, 999999999", "-1, 1, 999999999"})
    void isSoMuchMore(BigDecimal expected, BigDecimal received, BigDecimal percent) {
        assertThat(OverDeliveryFacts.of(true, expected, received).overPercent()).isEqualByComparingTo(percent);
    }
}
