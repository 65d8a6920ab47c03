package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount knows its currency and its smallest unit, and never mixes with another currency's. */
@Tag("kernel")
class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "12.5, CNY, 12.50 CNY",
        "12, CNY, 12.00 CNY",
        "1200.000, JPY, 1200 JPY",
        "1.2E+3, JPY, 1200 JPY",
        "1.5, KWD, 1.500 KWD",
        "-0.05, EUR, -0.05 EUR"
    })
    void hasTheDecimalsOfItsCurrency(BigDecimal amount, String currency, String text) {
        Money money = Money.of(amount, currency);
        assertThat(money).hasToString(text).isEqualTo(Money.parse(text));
        assertThat(text).isEqualTo(money.plain() + " " + money.code());
    }

    @ParameterizedTest
    @CsvSource({"1234567.5 CNY, '1,234,567.50'", "-1234.5 CNY, '-1,234.50'", "1234 JPY, '1,234'", "0 KWD, 0.000"})
    void peopleReadThousandsApart(String money, String grouped) {
        assertThat(Money.parse(money).grouped()).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource({"0.5, JPY", "12.345, CNY", "1.2345, KWD"})
    void nothingFinerThanTheSmallestUnit(BigDecimal amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, JPY, 1",
        "0.4999, JPY, 0",
        "-0.5, JPY, -1",
        "12.345, CNY, 12.35",
        "12.3449, CNY, 12.34",
        "1.2345, KWD, 1.235"
    })
    void aHalfIsRoundedAwayFromZero(BigDecimal amount, String currency, String rounded) {
        assertThat(Money.rounded(amount, currency).plain()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "cny", "", "XAU", "XXX"})
    void onlyCurrenciesThatOneCanPayIn(String currency) {
        assertThatThrownBy(() -> Money.zero(currency)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("money.unknown-currency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "CNY", "12.50CNY", " CNY", "x CNY"})
    void onlyAnAmountWithItsCurrencyIsRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void twoCurrenciesAreNotPutTogether() {
        Money yuan = Money.parse("3 CNY");
        Money euros = Money.parse("3 EUR");
        for (Runnable mixing : List.<Runnable>of(
                () -> yuan.plus(euros),
                () -> yuan.minus(euros),
                () -> yuan.compareTo(euros),
                () -> yuan.isMoreThan(euros))) {
            assertThatThrownBy(mixing::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                    .isEqualTo("money.other-currency"));
        }
        assertThat(yuan).isNotEqualTo(euros);
    }

    @Test
    void whatIsLeftIsNeverBelowNothing() {
        Money five = Money.parse("5 CNY");
        Money seven = Money.parse("7 CNY");
        assertThat(seven.minusOrZero(five)).isEqualTo(Money.parse("2 CNY"));
        assertThat(five.minusOrZero(seven)).isEqualTo(Money.zero("CNY"));
        assertThat(five.smaller(seven)).isEqualTo(five);
        assertThat(seven.smaller(five)).isEqualTo(five);
    }

    @Test
    void isAddedSubtractedComparedAndExchanged() {
        Money three = Money.parse("3 CNY");
        Money half = Money.parse("0.50 CNY");
        assertThat(three.plus(half)).hasToString("3.50 CNY");
        assertThat(half.minus(three))
                .hasToString("-2.50 CNY")
                .isEqualTo(three.minus(half).negated());
        assertThat(three.isMoreThan(half)).isTrue();
        assertThat(three).isGreaterThan(half).isEqualByComparingTo(Money.parse("3.00 CNY"));
        assertThat(half.times(new BigDecimal("0.01"))).hasToString("0.01 CNY");
        assertThat(three.exchanged(new BigDecimal("20.15"), Currency.getInstance("JPY")))
                .hasToString("60 JPY");
        assertThat(Money.zero("KWD")).hasToString("0.000 KWD").matches(Money::isZero);
        assertThat(half).matches(Money::isPositive).matches(money -> money.negated()
                .isNegative());
    }

    @Test
    void whatRoundingLeavesOverGoesToThoseWhoLostMost() {
        assertThat(plain(Money.parse("100 CNY").allocate(weights(1, 1, 1)))).containsExactly("33.34", "33.33", "33.33");
        assertThat(plain(Money.parse("0.05 CNY").allocate(weights(3, 7)))).containsExactly("0.02", "0.03");
        assertThat(plain(Money.parse("-100 JPY").allocate(weights(1, 0, 2)))).containsExactly("-33", "0", "-67");
    }

    @Test
    void sharesNeedAWeight() {
        Money hundred = Money.parse("100 CNY");
        for (List<BigDecimal> none : List.of(List.<BigDecimal>of(), weights(0, 0), weights(2, -1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> hundred.allocate(none));
        }
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    /** Whatever the amount and the weights: nothing is lost, nobody gets a unit more or less than exact, zero gets zero. */
    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAreTheWhole(long seed) {
        Random random = new Random(seed);
        String currency = List.of("JPY", "CNY", "KWD").get(random.nextInt(3));
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        Money whole = Money.of(BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, decimals), currency);
        List<BigDecimal> weights = new ArrayList<>(weights(1 + random.nextInt(1000)));
        for (int i = random.nextInt(12); i > 0; i--) {
            weights.add(BigDecimal.valueOf(random.nextInt(5000), random.nextInt(4)));
        }
        List<Money> shares = whole.allocate(weights);
        assertThat(shares).hasSameSizeAs(weights);
        assertThat(shares.stream().reduce(Money.zero(currency), Money::plus)).isEqualTo(whole);
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact = whole.amount().multiply(weights.get(i));
            BigDecimal off =
                    shares.get(i).amount().multiply(total).subtract(exact).abs();
            assertThat(off).isLessThan(total.movePointLeft(decimals));
            assertThat(weights.get(i).signum() != 0 || shares.get(i).isZero()).isTrue();
        }
    }

    /** Whatever the two amounts: the order does not matter, what was added can be taken away again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void additionIsAddition(long seed) {
        Random random = new Random(seed);
        Money one = Money.of(BigDecimal.valueOf(random.nextLong() % 1_000_000_000L, 2), "CNY");
        Money other = Money.of(BigDecimal.valueOf(random.nextLong() % 1_000_000_000L, 2), "CNY");
        assertThat(one.plus(other)).isEqualTo(other.plus(one)).hasSameHashCodeAs(other.plus(one));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(Money.parse(one.toString())).isEqualTo(one);
        assertThat(one.isMoreThan(other)).isEqualTo(one.minus(other).isPositive());
    }

    private static List<BigDecimal> weights(long... weights) {
        return LongStream.of(weights).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<String> plain(List<Money> shares) {
        return shares.stream().map(Money::plain).toList();
    }
}
