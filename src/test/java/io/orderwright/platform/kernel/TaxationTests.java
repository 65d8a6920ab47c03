package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Net and tax are gross, to the last decimal of the currency, and nothing of another currency is added to them. */
@Tag("kernel")
class TaxationTests {

    @ParameterizedTest
    @CsvSource({
        "100.00 CNY, 0.13, 88.50,   11.50",
        "0.01 CNY,   0.13, 0.01,    0.00",
        "100 JPY,    0.1,  91,      9",
        "1.000 KWD,  0.05, 0.952,   0.048",
    })
    void whatIsInAPrice(String gross, BigDecimal rate, String net, String tax) {
        Taxation amounts = Taxation.included(Money.parse(gross), new Fraction(rate));
        assertThat(amounts.net().plain()).isEqualTo(net);
        assertThat(amounts.tax().plain()).isEqualTo(tax);
        assertThat(amounts.net().plus(amounts.tax())).isEqualTo(Money.parse(gross));
    }

    @Test
    void whatComesOnTop() {
        Taxation amounts = Taxation.onTop(Money.parse("0.50 EUR"), new Fraction(new BigDecimal("0.19")));
        assertThat(amounts.tax()).hasToString("0.10 EUR");
        assertThat(amounts.gross()).hasToString("0.60 EUR");
        assertThat(amounts.minus(amounts)).isEqualTo(Taxation.zero("EUR"));
        assertThat(amounts.plus(amounts.negated()).isZero()).isTrue();
    }

    @Test
    void yuanAreNoEuros() {
        Taxation yuan = Taxation.onTop(Money.parse("1.00 CNY"), Fraction.NONE);
        Taxation euros = Taxation.onTop(Money.parse("1.00 EUR"), Fraction.NONE);
        assertThatThrownBy(() -> yuan.plus(euros)).isInstanceOf(Refusal.class).hasMessageContaining("other-currency");
        assertThatThrownBy(() -> yuan.minus(euros)).isInstanceOf(Refusal.class).hasMessageContaining("other-currency");
    }
}
