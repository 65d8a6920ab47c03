package io.orderwright.supply.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How dear an offer is: one that nobody can compare is never the cheap one. */
@Tag("doors")
class OfferFactsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            100, 100, false, 0
            110, 100, false, 10
            100.001, 100, false, 0.01
            999999999999.99, 100, true, 999999999
            999999999999.99, 999999999999.99, true, 999999999
            100, 0, false, 999999999
            0, 0, false, 0
            """)
    void isDearerThanTheCheapest(BigDecimal price, BigDecimal cheapest, boolean unknown, BigDecimal percent) {
        assertThat(OfferFacts.premium(price, cheapest, unknown)).isEqualByComparingTo(percent);
    }
}
