package io.orderwright.platform.kernel.numbers;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many per cent of something. In JSON it is a number.
 *
 * @param number 12.5 for 12.5 %, as it was said, with its zeros
 */
public record Percent(BigDecimal number) implements Comparable<Percent> {

    public static final Percent NONE = new Percent(BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The amount and so much of it on top, rounded down to the currency's decimals: never more than is allowed. */
    public Money above(Money amount) {
        return new Money(
                amount.amount()
                        .multiply(HUNDRED.add(number))
                        .divide(HUNDRED, amount.amount().scale(), RoundingMode.DOWN),
                amount.currency());
    }

    /** So much of the amount, rounded half away from zero to the currency's decimals. */
    public Money of(Money amount) {
        return amount.times(number.movePointLeft(2));
    }

    public boolean isZero() {
        return number.signum() == 0;
    }

    public boolean isNegative() {
        return number.signum() < 0;
    }

    public boolean isMoreThanAll() {
        return number.compareTo(HUNDRED) > 0;
    }

    /** The number alone, with the zeros that it was said with. */
    public String plain() {
        return number.toPlainString();
    }

    @Override
    public int compareTo(Percent other) {
        return number.compareTo(other.number);
    }

    /** 1 is 1.0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Percent percent && compareTo(percent) == 0;
    }

    @Override
    public int hashCode() {
        return PlainNumber.stripped(number).hashCode();
    }

    /** For example {@code 12.5 %}. */
    @Override
    public String toString() {
        return PlainNumber.of(number) + " %";
    }
}
