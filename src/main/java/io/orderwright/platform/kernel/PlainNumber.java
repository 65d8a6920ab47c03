package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as people and partners read it: no trailing zeros, no exponent, a point before the decimals. */
public final class PlainNumber {

    private PlainNumber() {}

    /** For example {@code 1200} for 1.2E+3, {@code 0.5} for 0.500 and {@code 0} for 0.000. */
    public static String of(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A price of one unit: at least the decimals of its currency, and more where it has more. */
    public static String price(BigDecimal price, String currency) {
        BigDecimal bare = price.stripTrailingZeros();
        return bare.setScale(
                        Math.max(bare.scale(), Money.zero(currency).amount().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** A fraction in per cent, without the sign: {@code 12.5} for 0.1250. */
    public static String percent(BigDecimal fraction) {
        return of(fraction.movePointRight(2));
    }
}
