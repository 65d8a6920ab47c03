package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * So much of something, counted in one unit (pieces, metres, kilograms …), to a thousandth at most. 1 is 1.0 and 1.000.
 * Quantities of two units are never added, subtracted or compared. Negative is only what {@link #signed} or
 * {@link #difference} made so.
 */
public final class Quantity implements Comparable<Quantity> {

    /** Most decimals that a quantity has. */
    public static final int DECIMALS = 3;

    private final BigDecimal amount;
    private final String unit;

    private Quantity(BigDecimal amount, String unit) {
        if (unit.isBlank()) {
            throw new IllegalArgumentException("a quantity needs a unit");
        }
        if (PlainNumber.decimals(amount) > DECIMALS) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " " + unit + " has more than " + DECIMALS + " decimals");
        }
        this.amount = PlainNumber.bare(amount);
        this.unit = unit;
    }

    /**
     * Nothing or more.
     *
     * @throws IllegalArgumentException when it is negative, finer than a thousandth or without a unit
     */
    public static Quantity of(BigDecimal amount, String unit) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative: " + amount.toPlainString() + " " + unit);
        }
        return new Quantity(amount, unit);
    }

    /**
     * What may be negative: a correction, a gain or loss.
     *
     * @throws IllegalArgumentException when it is finer than a thousandth or without a unit
     */
    public static Quantity signed(BigDecimal amount, String unit) {
        return new Quantity(amount, unit);
    }

    /** Nothing, in this unit. */
    public static Quantity zero(String unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * Reads what {@link #toString} writes, for example {@code 2.5 m}; not negative.
     *
     * @throws IllegalArgumentException when it is not a number, a space and a unit, or negative or finer than a thousandth
     */
    public static Quantity parse(String text) {
        int space = text.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("no quantity with a unit: " + text);
        }
        return of(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    /** What these are together, told by unit since units are not added up: {@code 2 kg, 3 pc}. */
    public static String told(Collection<Quantity> quantities) {
        SortedMap<String, Quantity> byUnit = new TreeMap<>();
        quantities.forEach(one -> byUnit.merge(one.unit, one, Quantity::plus));
        return byUnit.values().stream().map(Quantity::toString).collect(Collectors.joining(", "));
    }

    /** Never with trailing zeros, so that equal quantities are equal numbers. */
    public BigDecimal amount() {
        return amount;
    }

    /** The number with all decimals that a quantity has, as columns keep it: {@code 2.500}. */
    public BigDecimal kept() {
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    public String unit() {
        return unit;
    }

    /** @throws Refusal CONFLICT when the other is of another unit */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(same(other)), unit);
    }

    /**
     * What is left.
     *
     * @throws Refusal CONFLICT when the other is more than this, or of another unit
     */
    public Quantity minus(Quantity other) {
        BigDecimal left = amount.subtract(same(other));
        if (left.signum() < 0) {
            throw Refusal.conflict("quantity.too-little", toString(), other.toString());
        }
        return new Quantity(left, unit);
    }

    /**
     * What is left, or nothing when the other is more.
     *
     * @throws Refusal CONFLICT when the other is of another unit
     */
    public Quantity minusOrZero(Quantity other) {
        return new Quantity(amount.subtract(same(other)).max(BigDecimal.ZERO), unit);
    }

    /**
     * By how much this is more; negative when it is less.
     *
     * @throws Refusal CONFLICT when the other is of another unit
     */
    public Quantity difference(Quantity other) {
        return new Quantity(amount.subtract(same(other)), unit);
    }

    /** What went the other way. */
    public Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    /** @throws Refusal CONFLICT when the other is of another unit */
    public Quantity smaller(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** @throws Refusal CONFLICT when the other is of another unit */
    public Quantity larger(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** @throws Refusal CONFLICT when the other is of another unit */
    public boolean isMoreThan(Quantity other) {
        return compareTo(other) > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * What it costs, rounded half away from zero to the currency's decimals.
     *
     * @param price of one unit
     * @throws Refusal INVALID when there is no such currency
     */
    public Money at(BigDecimal price, String currency) {
        return Money.rounded(amount.multiply(price), currency);
    }

    /** @throws Refusal CONFLICT when the other is of another unit */
    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(same(other));
    }

    /** The number alone, for example {@code 2.5}. */
    public String plain() {
        return amount.toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && amount.equals(quantity.amount) && unit.equals(quantity.unit);
    }

    @Override
    public int hashCode() {
        return 31 * amount.hashCode() + unit.hashCode();
    }

    /** Number and unit, for example {@code 2.5 m}. */
    @Override
    public String toString() {
        return plain() + " " + unit;
    }

    private BigDecimal same(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw Refusal.conflict("quantity.other-unit", toString(), other.toString());
        }
        return other.amount;
    }
}
