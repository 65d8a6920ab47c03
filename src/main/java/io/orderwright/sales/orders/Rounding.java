package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The one level at which an order's amounts are rounded, from quotation to invoice. */
public enum Rounding {
    /** Each line is rounded; the document is their sum. */
    LINE {
        @Override
        public Taxation sum(List<? extends PricedLine> lines, boolean taxIncluded, String currency) {
            return lines.stream()
                    .map(line -> line.rounded(taxIncluded, currency))
                    .reduce(Taxation.zero(currency), Taxation::plus);
        }
    },
    /** The lines are added unrounded; the document is rounded. */
    DOCUMENT {
        @Override
        public Taxation sum(List<? extends PricedLine> lines, boolean taxIncluded, String currency) {
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal gross = BigDecimal.ZERO;
            for (PricedLine line : lines) {
                BigDecimal factor = BigDecimal.ONE.add(line.taxRate().number());
                BigDecimal amount = line.unrounded();
                gross = gross.add(taxIncluded ? amount : amount.multiply(factor));
                net = net.add(taxIncluded ? amount.divide(factor, MathContext.DECIMAL128) : amount);
            }
            Money roundedNet = Money.rounded(net, currency);
            Money roundedGross = Money.rounded(gross, currency);
            return new Taxation(roundedNet, roundedGross.minus(roundedNet), roundedGross);
        }
    };

    /** A line to be added up. */
    public interface PricedLine {

        /** Price times quantity less discount, in the document's currency, before any rounding. */
        BigDecimal unrounded();

        Fraction taxRate();

        /** By itself, rounded half up to the currency's decimals. */
        default Taxation rounded(boolean taxIncluded, String currency) {
            Money amount = Money.rounded(unrounded(), currency);
            return taxIncluded ? Taxation.included(amount, taxRate()) : Taxation.onTop(amount, taxRate());
        }
    }

    /** What lines come to, rounded half up to the currency's decimals. */
    public abstract Taxation sum(List<? extends PricedLine> lines, boolean taxIncluded, String currency);
}
