package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An amount of one currency (ISO 4217), with as many decimals as the currency has: none for JPY, two for CNY, three for
 * KWD. It may be negative. Amounts of two currencies are never added, subtracted or compared.
 *
 * @param amount has exactly the decimals of the currency, so that equal amounts are equal objects
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * Adds the zeros that are missing and drops those that are too many; nothing is rounded.
     *
     * @throws IllegalArgumentException when the amount is finer than the currency
     */
    public Money {
        int decimals = decimals(currency);
        try {
            amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more decimals than " + currency + " (" + decimals + ")", finer);
        }
    }

    /**
     * Exactly this amount.
     *
     * @throws IllegalArgumentException when the amount is finer than the currency
     * @throws Refusal INVALID when there is no such currency
     */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currencyOf(currency));
    }

    /**
     * The amount that comes nearest, a half away from zero: what became of a price, a rate or a share.
     *
     * @throws Refusal INVALID when there is no such currency
     */
    public static Money rounded(BigDecimal amount, String currency) {
        return rounded(amount, currencyOf(currency));
    }

    /** The amount that comes nearest, a half away from zero. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
    }

    /**
     * Nothing, in this currency.
     *
     * @throws Refusal INVALID when there is no such currency
     */
    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /**
     * Reads what {@link #toString} writes, for example {@code 12.50 CNY}.
     *
     * @throws IllegalArgumentException when it is not an amount, a space and a currency, or finer than the currency
     * @throws Refusal INVALID when there is no such currency
     */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("no amount with a currency: " + text);
        }
        return of(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    /** @throws Refusal CONFLICT when the other is of another currency */
    public Money plus(Money other) {
        return new Money(amount.add(same(other)), currency);
    }

    /** @throws Refusal CONFLICT when the other is of another currency */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other)), currency);
    }

    /**
     * What is left, or nothing when the other is more.
     *
     * @throws Refusal CONFLICT when the other is of another currency
     */
    public Money minusOrZero(Money other) {
        return new Money(amount.subtract(same(other)).max(BigDecimal.ZERO), currency);
    }

    /** @throws Refusal CONFLICT when the other is of another currency */
    public Money smaller(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** So many times this, rounded half away from zero to the currency's decimals. */
    public Money times(BigDecimal factor) {
        return rounded(amount.multiply(factor), currency);
    }

    /**
     * The same in another currency.
     *
     * @param rate what one unit of this currency is worth in the other; the result is rounded half away from zero
     */
    public Money exchanged(BigDecimal rate, Currency other) {
        return rounded(amount.multiply(rate), other);
    }

    /**
     * Shares that together are exactly this amount, each less than one smallest unit away from its exact share. What
     * rounding leaves over goes, unit by unit, to the shares that lost most by it, to the first of equals.
     *
     * @param weights none negative and at least one above zero; a weight of zero gets nothing
     * @throws IllegalArgumentException when the weights are otherwise
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative, nor all zero: " + weights);
        }
        BigDecimal[] parts = new BigDecimal[weights.size()];
        BigDecimal[] lost = new BigDecimal[weights.size()];
        BigDecimal left = amount.abs();
        for (int i = 0; i < parts.length; i++) {
            BigDecimal share = amount.abs().multiply(weights.get(i));
            parts[i] = share.divide(total, amount.scale(), RoundingMode.DOWN);
            lost[i] = share.subtract(parts[i].multiply(total));
            left = left.subtract(parts[i]);
        }
        int units = left.unscaledValue().intValueExact();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(amount.scale());
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(units)
                .forEach(i -> parts[i] = parts[i].add(unit));
        List<Money> shares = new ArrayList<>();
        for (BigDecimal part : parts) {
            shares.add(new Money(amount.signum() < 0 ? part.negate() : part, currency));
        }
        return shares;
    }

    /** @throws Refusal CONFLICT when the other is of another currency */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other));
    }

    /** @throws Refusal CONFLICT when the other is of another currency */
    public boolean isMoreThan(Money other) {
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

    /** The currency's code, for example {@code CNY}. */
    public String code() {
        return currency.getCurrencyCode();
    }

    /** The amount alone with all its decimals, for example {@code 12.50}. */
    public String plain() {
        return amount.toPlainString();
    }

    /** The amount alone for people, with commas between thousands as both our languages write them: {@code 1,234.50}. */
    public String grouped() {
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    /** Amount and currency, for example {@code 12.50 CNY}. */
    @Override
    public String toString() {
        return plain() + " " + code();
    }

    private BigDecimal same(Money other) {
        if (!currency.equals(other.currency)) {
            throw Refusal.conflict("money.other-currency", toString(), other.toString());
        }
        return other.amount;
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("currency", "money.unknown-currency", code);
        }
    }

    /** Gold, test codes and the like have no smallest unit: nobody is paid in them. */
    private static int decimals(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw Refusal.invalid("currency", "money.unknown-currency", currency.getCurrencyCode());
        }
        return currency.getDefaultFractionDigits();
    }
}
