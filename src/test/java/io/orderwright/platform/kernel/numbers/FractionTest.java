package io.orderwright.platform.kernel.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.ground.web.NumberModule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tax rate or a discount is no amount, and in JSON the number that was said. */
@Tag("kernel")
class FractionTest {

    @ParameterizedTest
    @CsvSource({"0, 99.99, 99.99", "0.05, 100, 95", "1, 3.33, 0", "0.125, 1, 0.875"})
    void whatIsLeftIsNotRounded(BigDecimal fraction, BigDecimal unrounded, BigDecimal left) {
        assertThat(new Fraction(fraction).off(unrounded)).isEqualByComparingTo(left);
    }

    @Test
    void itIsComparedByItsValue() {
        Fraction tax = new Fraction(new BigDecimal("0.1300"));
        assertThat(tax)
                .isEqualTo(new Fraction(new BigDecimal("0.13")))
                .hasSameHashCodeAs(new Fraction(new BigDecimal("0.13")))
                .isGreaterThan(Fraction.NONE)
                .hasToString("13 %");
        assertThat(tax.isZero()).isFalse();
        assertThat(Fraction.NONE.isZero()).isTrue();
    }

    @Test
    void inJsonItIsTheNumberWithItsZeros() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new NumberModule());
        assertThat(json.writeValueAsString(new Fraction(new BigDecimal("0.1300"))))
                .isEqualTo("0.1300");
        assertThat(json.readValue("0.130", Fraction.class).number()).hasToString("0.130");
    }
}
