package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Net, tax and gross of an amount, each rounded half up to 0.01, with net + tax = gross exactly.
 *
 * @param net amount without tax
 * @param tax the tax in it
 * @param gross amount with tax
 */
public record Taxation(BigDecimal net, BigDecimal tax, BigDecimal gross) {

    /** Nothing at all. */
    public static final Taxation ZERO =
            new Taxation(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));

    /** Prices that include the tax: net = round(gross / (1 + rate)), the tax is what remains. */
    public static Taxation included(BigDecimal amount, BigDecimal rate) {
        BigDecimal gross = cents(amount);
        BigDecimal net = gross.divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP);
        return new Taxation(net, gross.subtract(net), gross);
    }

    /** Prices without tax: tax = round(net x rate). */
    public static Taxation onTop(BigDecimal amount, BigDecimal rate) {
        BigDecimal net = cents(amount);
        BigDecimal tax = cents(net.multiply(rate));
        return new Taxation(net, tax, net.add(tax));
    }

    public Taxation plus(Taxation other) {
        return new Taxation(net.add(other.net), tax.add(other.tax), gross.add(other.gross));
    }

    public Taxation minus(Taxation other) {
        return new Taxation(net.subtract(other.net), tax.subtract(other.tax), gross.subtract(other.gross));
    }

    /**
     * What {@code part} of {@code all} is worth of this: gross and tax rounded half up to 0.01, net what remains. Parts are
     * to be cumulative, each taken less those before it, so that all of them make the whole in every column.
     */
    public Taxation share(BigDecimal part, BigDecimal all) {
        BigDecimal partOfGross = gross.multiply(part).divide(all, 2, RoundingMode.HALF_UP);
        BigDecimal partOfTax = tax.multiply(part).divide(all, 2, RoundingMode.HALF_UP);
        return new Taxation(partOfGross.subtract(partOfTax), partOfTax, partOfGross);
    }

    /**
     * What {@code part} of {@code all} is worth of this, less what was taken before: the next of cumulative parts. Of amounts of
     * a few cents rounding would make a net or a tax below zero, now or at the end; a cent of tax goes to another part then.
     */
    public Taxation next(BigDecimal part, BigDecimal all, Taxation before) {
        Taxation more = share(part, all).minus(before);
        BigDecimal taxLeft = tax.subtract(before.tax);
        BigDecimal grossLater = gross.subtract(before.gross).subtract(more.gross);
        BigDecimal least = taxLeft.subtract(grossLater).max(BigDecimal.ZERO);
        BigDecimal most = more.gross.min(taxLeft);
        if (least.compareTo(most) > 0) {
            return more;
        }
        BigDecimal fair = more.tax.max(least).min(most);
        return new Taxation(more.gross.subtract(fair), fair, more.gross);
    }

    /** Rounded half up to 0.01. */
    public static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
