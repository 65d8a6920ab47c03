package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A number as people and partners read it: no trailing zeros, no exponent, a point before the decimals. The only place that
 * takes zeros away.
 */
public final class PlainNumber {

    private PlainNumber() {}

    /** For example {@code 1200} for 1.2E+3, {@code 0.5} for 0.500 and {@code 0} for 0.000. */
    public static String of(BigDecimal number) {
        return stripped(number).toPlainString();
    }

    /** The number that {@link #of} writes, so that equal numbers are equal objects. */
    public static BigDecimal bare(BigDecimal number) {
        BigDecimal stripped = stripped(number);
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** How many decimals it needs; zero or more. */
    public static int decimals(BigDecimal number) {
        return Math.max(stripped(number).scale(), 0);
    }

    /**
     * In as few digits as there are, with an exponent where it is round: what came from outside may have an exponent of
     * millions, which {@link #bare} and {@link #of} would write out.
     */
    public static BigDecimal stripped(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** A price of one unit: at least the decimals of its currency, and more where it has more. */
    public static String price(BigDecimal price, String currency) {
        BigDecimal bare = bare(price);
        return bare.setScale(
                        Math.max(bare.scale(), Money.zero(currency).amount().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** As {@link #price}, for people, with commas between thousands as both our languages write them: {@code 1,234.50}. */
    public static String groupedPrice(BigDecimal price, String currency) {
        int decimals = Math.max(decimals(price), Money.zero(currency).amount().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", price);
    }

    /** A fraction in per cent, without the sign: {@code 12.5} for 0.1250. */
    public static String percent(BigDecimal fraction) {
        return of(fraction.movePointRight(2));
    }
}
