package io.orderwright.platform.intake.rows;

import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Numbers as people and programs write them. A separator is taken only where it can mean one thing: {@code 1,234.50},
 * {@code 1.234,50}, {@code 1,234,567} and {@code 12,5} are clear, {@code 1,234} is not.
 */
public final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,30},(\\d{1,2}|\\d{4,30})");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");
    private static final Pattern GROUPS = Pattern.compile("[+-]?\\d{1,3}((,\\d{3}){2,8}|(,\\d{3}){1,8}\\.\\d{1,30})");
    private static final Pattern DOTTED_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}((\\.\\d{3}){2,8}|(\\.\\d{3}){1,8},\\d{1,30})");
    private static final BigDecimal NOISE = new BigDecimal("0.000001");
    private static final int FLOAT_DIGITS = 7;

    private Numbers() {}

    /**
     * A number with at most so many decimals. More of them are taken as the noise of binary floating point, and the
     * number rounded half up, when it is less than 0.000001 away from the rounded one, or when it is exactly how a
     * 32-bit float writes the rounded one (9.80000019 is 9.80; 123.790001 is 123.79). Everything else is refused.
     */
    public static BigDecimal parse(String text, int decimals) throws BadCell {
        BigDecimal value = number(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (PlainNumber.decimals(value) <= decimals) {
            return canonical(value);
        }
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        // Where six decimals count, a distance that others call noise is a digit.
        BigDecimal near = decimals < 6 ? NOISE : NOISE.movePointLeft(1);
        if (value.subtract(rounded).abs().compareTo(near) < 0 || isFloatOf(rounded, value)) {
            return canonical(rounded);
        }
        throw new BadCell("intake.too-many-decimals", decimals);
    }

    /** A share of one, also written in per cent: {@code 5%} is 0.05. */
    public static BigDecimal parseShare(String text, int decimals) throws BadCell {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (normal.endsWith("%")) {
            String percent = normal.substring(0, normal.length() - 1).strip();
            return canonical(parse(percent, decimals - 2).movePointLeft(2));
        }
        return parse(normal, decimals);
    }

    private static boolean isFloatOf(BigDecimal rounded, BigDecimal value) {
        return value.precision() >= FLOAT_DIGITS
                && value.precision() <= FLOAT_DIGITS + 2
                && new BigDecimal(rounded.floatValue())
                                .round(new MathContext(value.precision()))
                                .compareTo(value)
                        == 0;
    }

    private static BigDecimal number(String text) throws BadCell {
        String bare = text.strip();
        if (PLAIN.matcher(bare).matches()) {
            return new BigDecimal(bare);
        }
        if (AMBIGUOUS.matcher(bare).matches()) {
            throw new BadCell("intake.number-ambiguous");
        }
        if (GROUPS.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(",", ""));
        }
        if (DOTTED_GROUPS.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(".", "").replace(',', '.'));
        }
        if (DECIMAL_COMMA.matcher(bare).matches()) {
            return new BigDecimal(bare.replace(',', '.'));
        }
        throw new BadCell("intake.number");
    }

    /** Equal numbers are written alike, so that the same order from another program is the same order. */
    private static BigDecimal canonical(BigDecimal value) {
        return PlainNumber.bare(value);
    }
}
