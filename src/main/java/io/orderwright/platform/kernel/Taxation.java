package io.orderwright.platform.kernel;

import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Net, tax and gross of an amount of one currency, each rounded half up to its decimals, with net + tax = gross exactly.
 * Amounts of two currencies are never added (CONFLICT).
 *
 * @param net amount without tax
 * @param tax the tax in it
 * @param gross amount with tax
 */
public record Taxation(Money net, Money tax, Money gross) {

    /** Nothing at all, in this currency. */
    public static Taxation zero(String currency) {
        Money nothing = Money.zero(currency);
        return new Taxation(nothing, nothing, nothing);
    }

    /** Prices that include the tax: net = round(gross / (1 + rate)), the tax is what remains. */
    public static Taxation included(Money gross, Fraction rate) {
        Money net = new Money(
                gross.amount().divide(BigDecimal.ONE.add(rate.number()), scale(gross), RoundingMode.HALF_UP),
                gross.currency());
        return new Taxation(net, gross.minus(net), gross);
    }

    /** Prices without tax: tax = round(net x rate). */
    public static Taxation onTop(Money net, Fraction rate) {
        Money tax = net.times(rate.number());
        return new Taxation(net, tax, net.plus(tax));
    }

    public Taxation plus(Taxation other) {
        return new Taxation(net.plus(other.net), tax.plus(other.tax), gross.plus(other.gross));
    }

    public Taxation minus(Taxation other) {
        return new Taxation(net.minus(other.net), tax.minus(other.tax), gross.minus(other.gross));
    }

    public Taxation negated() {
        return new Taxation(net.negated(), tax.negated(), gross.negated());
    }

    public boolean isZero() {
        return gross.isZero() && net.isZero();
    }

    /**
     * What {@code part} of {@code all} is worth of this: gross and tax rounded half up, net what remains. Parts are to be
     * cumulative, each taken less those before it, so that all of them make the whole in every column.
     */
    public Taxation share(BigDecimal part, BigDecimal all) {
        Money partOfGross = share(gross, part, all);
        Money partOfTax = share(tax, part, all);
        return new Taxation(partOfGross.minus(partOfTax), partOfTax, partOfGross);
    }

    private static Money share(Money of, BigDecimal part, BigDecimal all) {
        return new Money(of.amount().multiply(part).divide(all, scale(of), RoundingMode.HALF_UP), of.currency());
    }

    private static int scale(Money amount) {
        return amount.amount().scale();
    }

    /**
     * What {@code part} of {@code all} is worth of this, less what was taken before: the next of cumulative parts. Of amounts of
     * a few cents rounding would make a net or a tax below zero, now or at the end; a cent of tax goes to another part then.
     */
    public Taxation next(BigDecimal part, BigDecimal all, Taxation before) {
        Taxation more = share(part, all).minus(before);
        Money taxLeft = tax.minus(before.tax);
        Money grossLater = gross.minus(before.gross).minus(more.gross);
        Money least = taxLeft.minusOrZero(grossLater);
        Money most = more.gross.smaller(taxLeft);
        if (least.isMoreThan(most)) {
            return more;
        }
        Money fair = (more.tax.isMoreThan(least) ? more.tax : least).smaller(most);
        return new Taxation(more.gross.minus(fair), fair, more.gross);
    }
}
