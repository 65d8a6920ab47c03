package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers without zeros that say nothing, and without an exponent. */
@Tag("kernel")
class PlainNumberTests {

    @ParameterizedTest
    @CsvSource({"1.2E+3, 1200", "0.500, 0.5", "0.000, 0", "-0.500, -0.5", "-10.0, -10", "100, 100", "0.0001, 0.0001"})
    void noZerosThatSayNothing(BigDecimal number, String plain) {
        assertThat(PlainNumber.of(number)).isEqualTo(plain);
    }

    /** Number, the number without zeros, the decimals that it needs, and in as few digits as there are. */
    @ParameterizedTest
    @CsvSource({
        "1.2E+3, 1200, 0, 1.2E+3",
        "0.500, 0.5, 1, 0.5",
        "0.000, 0, 0, 0",
        "-10.0, -10, 0, -1E+1",
        "0E+7, 0, 0, 0"
    })
    void equalNumbersAreEqual(BigDecimal number, BigDecimal bare, int decimals, String few) {
        assertThat(PlainNumber.bare(number)).isEqualTo(bare);
        assertThat(PlainNumber.decimals(number)).isEqualTo(decimals);
        assertThat(PlainNumber.stripped(number)).hasToString(few);
    }

    @ParameterizedTest
    @CsvSource({"0.1250, 12.5", "0, 0", "1, 100", "0.1, 10"})
    void aFractionInPerCent(BigDecimal fraction, String percent) {
        assertThat(PlainNumber.percent(fraction)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "12.0000, CNY, 12.00",
        "12.3450, CNY, 12.345",
        "1200.0000, JPY, 1200",
        "0.5000, JPY, 0.5",
        "1.2000, KWD, 1.200"
    })
    void aPriceHasItsCurrencysDecimalsAtLeast(BigDecimal price, String currency, String text) {
        assertThat(PlainNumber.price(price, currency)).isEqualTo(text);
    }
}
