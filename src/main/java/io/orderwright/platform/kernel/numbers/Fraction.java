package io.orderwright.platform.kernel.numbers;

import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;

/**
 * So much of one: a tax rate, a discount. It is no amount. In JSON it is a number.
 *
 * @param number 0.13 for 13 %, as it was said, with its zeros
 */
public record Fraction(BigDecimal number) implements Comparable<Fraction> {

    public static final Fraction NONE = new Fraction(BigDecimal.ZERO);

    /** What is left of an amount that is not rounded yet, once so much of it is taken off. */
    public BigDecimal off(BigDecimal unrounded) {
        return unrounded.multiply(BigDecimal.ONE.subtract(number));
    }

    public boolean isZero() {
        return number.signum() == 0;
    }

    /** In per cent, without the sign: {@code 12.5} for 0.1250. */
    public String percent() {
        return PlainNumber.percent(number);
    }

    @Override
    public int compareTo(Fraction other) {
        return number.compareTo(other.number);
    }

    /** 0.1 is 0.10. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return PlainNumber.stripped(number).hashCode();
    }

    /** For example {@code 12.5 %}. */
    @Override
    public String toString() {
        return percent() + " %";
    }
}
