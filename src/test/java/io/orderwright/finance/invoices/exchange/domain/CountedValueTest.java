package io.orderwright.finance.invoices.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.ExchangeRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts of an amount are worth what the whole is, and money of a third currency is exchanged by two rates of one day. */
@Tag("unit")
@Tag("money")
class CountedValueTest {

    private static final CountedValue NOTHING = new CountedValue(Money.zero("USD"), Money.zero("CNY"), null);
    private static final Money ONE = Money.parse("1.00 USD");

    /** A18: 94,100 EUR in a company of PLN; 16,102.01 USD paid after 50,000 EUR, on a day with 0.294499 USD and 0.237547 EUR per PLN. */
    @Test
    void a18BothLegsAreOfThePaymentsDay() {
        Money paid = perUnit("0.294499").cross(Money.parse("16102.01 USD"), perUnit("0.237547"), "EUR");
        assertThat(paid).isEqualTo(Money.parse("12988.11 EUR"));
        assertThat(Money.parse("94100.00 EUR")
                        .minus(Money.parse("50000.00 EUR"))
                        .minus(paid))
                .isEqualTo(Money.parse("31111.89 EUR"));
    }

    /** As rates are kept: units of the company's currency for one, with eight decimals. */
    private static ExchangeRate perUnit(String perHome) {
        return new ExchangeRate(BigDecimal.ONE.divide(new BigDecimal(perHome), 8, RoundingMode.HALF_UP));
    }

    /** 100.00 in three parts at 7.1035: rounding each alone gives 710.34 or 710.36. */
    @Test
    void theLastPartTakesTheRest() {
        assertThat(values(new ExchangeRate(new BigDecimal("7.1035")), "33.33", "33.33", "33.34"))
                .containsExactly("236.76", "236.76", "236.83");
        assertThat(values(new ExchangeRate(new BigDecimal("0.15")), "0.10", "0.10", "0.10"))
                .containsExactly("0.02", "0.01", "0.02");
    }

    /** Whatever is paid and undone in between, what is left at the end is worth what the whole is. */
    @Test
    void partsAreWorthTheWholeInAnyOrder() {
        Random random = new Random(20261129);
        for (int round = 0; round < 500; round++) {
            ExchangeRate rate = new ExchangeRate(BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 8));
            CountedValue counted = NOTHING;
            List<CountedValue> standing = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                if (!standing.isEmpty() && random.nextInt(3) == 0) {
                    CountedValue undone = standing.remove(random.nextInt(standing.size()));
                    counted = with(
                            counted, undone.amount().negated(), undone.value().negated());
                } else {
                    Money part = Money.of(BigDecimal.valueOf(1 + random.nextInt(100_000), 2), "USD");
                    Money value = counted.next(part, rate);
                    standing.add(new CountedValue(part, value, rate));
                    counted = with(counted, part, value);
                }
            }
            Money last = counted.next(ONE, rate);
            assertThat(counted.value().plus(last))
                    .isEqualTo(Money.rounded(counted.amount().plus(ONE).amount().multiply(rate.worth()), "CNY"));
            for (CountedValue one : standing) {
                counted = with(counted, one.amount().negated(), one.value().negated());
            }
            assertThat(counted.value().isZero()).isTrue();
        }
    }

    private static CountedValue with(CountedValue before, Money part, Money value) {
        return new CountedValue(before.amount().plus(part), before.value().plus(value), null);
    }

    private static List<String> values(ExchangeRate rate, String... parts) {
        List<String> values = new ArrayList<>();
        CountedValue counted = NOTHING;
        for (String part : parts) {
            Money value = counted.next(Money.parse(part + " USD"), rate);
            values.add(value.plain());
            counted = with(counted, Money.parse(part + " USD"), value);
        }
        return values;
    }
}
