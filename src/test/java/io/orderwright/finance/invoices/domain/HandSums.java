package io.orderwright.finance.invoices.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up an order in whole cents and whole fractions, with nothing of the code that it judges: no decimals, no rounding modes,
 * no {@code Taxation}.
 */
final class HandSums {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger WHOLE_RATE = BigInteger.valueOf(10_000);

    /** A line's price has 4 decimals, its quantity 3, its discount 6: their product has 13, and a cent is so much of it. */
    private static final BigInteger CENT = BigInteger.TEN.pow(11);

    private HandSums() {}

    /** Whole cents. */
    record Cents(BigInteger net, BigInteger tax, BigInteger gross) {

        static final Cents NONE = new Cents(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        Cents plus(Cents other) {
            return new Cents(net.add(other.net), tax.add(other.tax), gross.add(other.gross));
        }

        Cents minus(Cents other) {
            return new Cents(net.subtract(other.net), tax.subtract(other.tax), gross.subtract(other.gross));
        }
    }

    /**
     * A line as it is typed.
     *
     * @param price in ten-thousandths, {@code quantity} in thousandths, {@code kept} of the price in millionths after discount
     * @param rate of tax, in ten-thousandths
     */
    record HandLine(long price, long quantity, long kept, long rate) {

        BigInteger amount() {
            return BigInteger.valueOf(price)
                    .multiply(BigInteger.valueOf(quantity))
                    .multiply(BigInteger.valueOf(kept));
        }
    }

    static Cents line(HandLine line, boolean taxIncluded) {
        BigInteger amount = halfUp(line.amount(), CENT);
        BigInteger withTax = WHOLE_RATE.add(BigInteger.valueOf(line.rate()));
        if (taxIncluded) {
            BigInteger net = halfUp(amount.multiply(WHOLE_RATE), withTax);
            return new Cents(net, amount.subtract(net), amount);
        }
        BigInteger tax = halfUp(amount.multiply(BigInteger.valueOf(line.rate())), WHOLE_RATE);
        return new Cents(amount, tax, amount.add(tax));
    }

    /** Each line rounded, and added up. */
    static Cents byLine(List<HandLine> lines, boolean taxIncluded) {
        return lines.stream().map(one -> line(one, taxIncluded)).reduce(Cents.NONE, Cents::plus);
    }

    /** Added up as a fraction, and rounded once. */
    static Cents byDocument(List<HandLine> lines, boolean taxIncluded) {
        Map<Long, BigInteger> rates = new TreeMap<>();
        lines.forEach(line -> rates.merge(line.rate(), line.amount(), BigInteger::add));
        BigInteger common = BigInteger.ONE;
        for (long rate : rates.keySet()) {
            common = common.multiply(WHOLE_RATE.add(BigInteger.valueOf(rate)));
        }
        BigInteger net = BigInteger.ZERO;
        BigInteger gross = BigInteger.ZERO;
        for (Map.Entry<Long, BigInteger> one : rates.entrySet()) {
            BigInteger withTax = WHOLE_RATE.add(BigInteger.valueOf(one.getKey()));
            BigInteger amount = one.getValue().multiply(common);
            if (taxIncluded) {
                gross = gross.add(amount);
                net = net.add(amount.multiply(WHOLE_RATE).divide(withTax));
            } else {
                net = net.add(amount);
                gross = gross.add(amount.multiply(withTax).divide(WHOLE_RATE));
            }
        }
        BigInteger cent = CENT.multiply(common);
        BigInteger roundedNet = halfUp(net, cent);
        BigInteger roundedGross = halfUp(gross, cent);
        return new Cents(roundedNet, roundedGross.subtract(roundedNet), roundedGross);
    }

    /** So many of all pieces, in cents: gross and tax by their share, net what is left. */
    static Cents share(Cents whole, long part, long all) {
        BigInteger gross = halfUp(whole.gross().multiply(BigInteger.valueOf(part)), BigInteger.valueOf(all));
        BigInteger tax = halfUp(whole.tax().multiply(BigInteger.valueOf(part)), BigInteger.valueOf(all));
        return new Cents(gross.subtract(tax), tax, gross);
    }

    /**
     * So many of all pieces, less what was asked for before; a column that a cent of rounding would put below zero, now or for
     * the pieces that are left, gives that cent to another.
     */
    static Cents next(Cents whole, long part, long all, Cents before) {
        Cents more = share(whole, part, all).minus(before);
        BigInteger taxLeft = whole.tax().subtract(before.tax());
        BigInteger later = whole.gross().subtract(before.gross()).subtract(more.gross());
        BigInteger tax = more.tax();
        if (tax.compareTo(taxLeft.subtract(later)) < 0) {
            tax = taxLeft.subtract(later);
        }
        if (tax.signum() < 0) {
            tax = BigInteger.ZERO;
        }
        tax = tax.min(more.gross()).min(taxLeft);
        return new Cents(more.gross().subtract(tax), tax, more.gross());
    }

    /** A half goes away from zero. */
    static BigInteger halfUp(BigInteger amount, BigInteger unit) {
        BigInteger up = amount.abs().multiply(TWO).add(unit).divide(unit.multiply(TWO));
        return amount.signum() < 0 ? up.negate() : up;
    }

    static BigInteger cents(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }
}
