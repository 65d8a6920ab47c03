package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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

/** So much of something in one unit: 1 is 1.0, never less than nothing, never pieces with metres. */
@Tag("kernel")
class QuantityTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "1.0, 1", "1.000, 1", "0.500, 0.5", "1.2E+3, 1200", "0.000, 0", "0.0000, 0", "10, 10"})
    void equalQuantitiesAreEqual(BigDecimal amount, String plain) {
        Quantity quantity = Quantity.of(amount, "PCS");
        Quantity same = Quantity.of(new BigDecimal(plain), "PCS");
        assertThat(quantity).isEqualTo(same).hasSameHashCodeAs(same).hasToString(plain + " PCS");
        assertThat(quantity.plain()).isEqualTo(plain);
        assertThat(quantity).isEqualTo(Quantity.parse(plain + " PCS")).isNotEqualTo(Quantity.of(amount, "m"));
    }

    @Test
    void notLessThanNothingUnlessSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(new BigDecimal("-0.001"), "PCS"));
        assertThat(Quantity.signed(new BigDecimal("-2.50"), "PCS")).hasToString("-2.5 PCS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001 kg", "-1 kg", "1", "1 ", " kg", "one kg"})
    void onlyAQuantityIsRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }

    @Test
    void isAddedAndTakenAway() {
        Quantity three = Quantity.parse("3 m");
        Quantity half = Quantity.parse("0.5 m");
        assertThat(three.plus(half)).hasToString("3.5 m");
        assertThat(three.minus(half)).hasToString("2.5 m");
        assertThat(three.minus(three)).isEqualTo(Quantity.zero("m")).matches(Quantity::isZero);
        assertThat(half.minusOrZero(three)).matches(Quantity::isZero);
        assertThat(half.difference(three)).hasToString("-2.5 m");
        assertThat(half.smaller(three)).isEqualTo(three.smaller(half)).isEqualTo(half);
        assertThat(half.negated()).hasToString("-0.5 m").isNotEqualTo(half);
        assertThat(half.negated().negated()).isEqualTo(half);
        assertThat(half.larger(three)).isEqualTo(three.larger(half)).isEqualTo(three);
        assertThat(three.isMoreThan(half)).isTrue();
        assertThat(half.isPositive()).isTrue();
        assertThat(half.at(new BigDecimal("0.33"), "CNY")).hasToString("0.17 CNY");
    }

    @Test
    void severalUnitsAreToldOneAfterTheOther() {
        assertThat(Quantity.told(List.of(Quantity.parse("3 pc"), Quantity.parse("0.5 kg"), Quantity.parse("1.50 pc"))))
                .isEqualTo("0.5 kg, 4.5 pc");
        assertThat(Quantity.told(List.of())).isEmpty();
    }

    @Test
    void columnsKeepAllDecimals() {
        assertThat(Quantity.parse("2.5 kg").kept()).isEqualTo(new BigDecimal("2.500"));
    }

    @Test
    void noMoreThanThereIsCanBeTakenAway() {
        assertThatThrownBy(() -> Quantity.parse("1 m").minus(Quantity.parse("1.001 m")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("quantity.too-little"));
    }

    @Test
    void twoUnitsAreNotPutTogether() {
        Quantity pieces = Quantity.parse("3 PCS");
        Quantity metres = Quantity.parse("3 m");
        for (Runnable mixing : List.<Runnable>of(
                () -> pieces.plus(metres),
                () -> pieces.minus(metres),
                () -> pieces.minusOrZero(metres),
                () -> pieces.difference(metres),
                () -> pieces.smaller(metres),
                () -> pieces.larger(metres),
                () -> pieces.isMoreThan(metres))) {
            assertThatThrownBy(mixing::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                    .isEqualTo("quantity.other-unit"));
        }
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    /** Whatever the two quantities and however their numbers are written. */
    @ParameterizedTest
    @MethodSource("seeds")
    void additionIsAddition(long seed) {
        Random random = new Random(seed);
        Quantity one = any(random);
        Quantity other = any(random);
        assertThat(one.plus(other)).isEqualTo(other.plus(one)).hasSameHashCodeAs(other.plus(one));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.difference(other).plus(other)).isEqualTo(one);
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Quantity.parse(one.toString())).isEqualTo(one);
        assertThat(one.plain()).doesNotContain("E").doesNotMatch(".*\\.\\d*0");
        assertThat(Quantity.of(one.amount().setScale(3 + random.nextInt(3)), "kg"))
                .isEqualTo(one);
    }

    private static Quantity any(Random random) {
        return Quantity.of(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)), "kg");
    }
}
