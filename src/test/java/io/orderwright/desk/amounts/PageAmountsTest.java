package io.orderwright.desk.amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of a number on any page. */
@Tag("unit")
class PageAmountsTest {

    private final PageAmounts amounts = new PageAmounts();

    @ParameterizedTest
    @CsvSource({
        "1234.5, CNY, '1,234.50'",
        "-1234567.89, EUR, '-1,234,567.89'",
        "1234, JPY, '1,234'",
        "1.5, KWD, 1.500",
        "0, CNY, 0.00",
    })
    void anAmountHasTheDecimalsOfItsCurrency(String amount, String currency, String shown) {
        Money money = Money.of(new BigDecimal(amount), currency);
        assertThat(amounts.amount(money)).isEqualTo(shown);
        assertThat(amounts.money(money)).isEqualTo(shown + " " + currency);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5000, CNY, 12.50",
        "0.1234, CNY, 0.1234",
        "1200.0000, JPY, '1,200'",
        "0.5000, JPY, 0.5",
        "1.0000, KWD, 1.000"
    })
    void aPriceHasMoreWhereItIsFiner(String amount, String currency, String shown) {
        assertThat(amounts.amount(new BigDecimal(amount), currency)).isEqualTo(shown);
        assertThat(amounts.amount(new UnitPrice(new BigDecimal(amount), currency)))
                .isEqualTo(shown);
    }

    @Test
    void aQuantityHasNoZerosBehindIt() {
        assertThat(amounts.quantity(Quantity.of(new BigDecimal("2.500"), "m"))).isEqualTo("2.5");
        assertThat(amounts.quantity(new SaidNumber(new BigDecimal("4.000")))).isEqualTo("4");
        assertThat(amounts.quantity(new BigDecimal("1200.000"))).isEqualTo("1200");
    }

    @Test
    void aShareIsShownInPerCent() {
        assertThat(amounts.percent(new Fraction(new BigDecimal("0.1300")))).isEqualTo("13 %");
        assertThat(amounts.percent(new BigDecimal("0.125"))).isEqualTo("12.5 %");
        assertThat(amounts.tenths(new BigDecimal("80"))).isEqualTo("80.0");
    }

    @Test
    void whatIsAbsentIsNoText() {
        assertThat(amounts.amount(null)).isEmpty();
        assertThat(amounts.money(null)).isEmpty();
        assertThat(amounts.quantity(null)).isEmpty();
        assertThat(amounts.percent(null)).isEmpty();
    }

    @Test
    void whatNobodyKnowsHowToShowIsNotShown() {
        assertThatThrownBy(() -> amounts.amount("12.5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> amounts.quantity(Money.zero("CNY"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> amounts.percent(13)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The language of the machine changes nothing. */
    @Test
    void theMachinesLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(amounts.money(Money.of(new BigDecimal("1234.5"), "CNY"))).isEqualTo("1,234.50 CNY");
            assertThat(amounts.count(1234)).isEqualTo("1,234");
            assertThat(amounts.tenths(new BigDecimal("1234.56"))).isEqualTo("1,234.6");
        } finally {
            Locale.setDefault(before);
        }
    }
}
