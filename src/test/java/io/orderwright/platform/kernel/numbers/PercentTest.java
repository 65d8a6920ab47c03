package io.orderwright.platform.kernel.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share is no amount, and allows never more than it says. */
@Tag("kernel")
class PercentTest {

    @ParameterizedTest
    @CsvSource({"0, 99.99 CNY, 99.99 CNY", "10, 99.99 CNY, 109.98 CNY", "7.5, 1 JPY, 1 JPY", "100, 1.005 KWD, 2.010 KWD"
    })
    void onTopIsNeverMoreThanAllowed(BigDecimal percent, String amount, String above) {
        assertThat(new Percent(percent).above(Money.parse(amount))).isEqualTo(Money.parse(above));
    }

    @Test
    void itIsComparedByItsValue() {
        Percent half = new Percent(new BigDecimal("0.50"));
        assertThat(half)
                .isEqualTo(new Percent(new BigDecimal("0.5")))
                .hasSameHashCodeAs(new Percent(new BigDecimal("0.5")))
                .isGreaterThan(Percent.NONE)
                .hasToString("0.5 %");
        assertThat(half.plain()).isEqualTo("0.50");
        assertThat(new Percent(new BigDecimal("100.01")).isMoreThanAll()).isTrue();
        assertThat(new Percent(new BigDecimal("100.00")).isMoreThanAll()).isFalse();
        assertThat(new Percent(new BigDecimal("-1")).isNegative()).isTrue();
        assertThat(Percent.NONE.isZero()).isTrue();
    }
}
