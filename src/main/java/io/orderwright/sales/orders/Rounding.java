package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The one level at which an order's amounts are rounded, from quotation to invoice. */
public enum Rounding {
    /** Each line is rounded; the document is their sum. */
    LINE {
        @Override
        public Taxation sum(List<? extends PricedLine> lines, boolean taxIncluded) {
            return lines.stream().map(line -> line.rounded(taxIncluded)).reduce(Taxation.ZERO, Taxation::plus);
        }
    },
    /** The lines are added unrounded; the document is rounded. */
    DOCUMENT {
        @Override
        public Taxation sum(List<? extends PricedLine> lines, boolean taxIncluded) {
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal gross = BigDecimal.ZERO;
            for (PricedLine line : lines) {
                BigDecimal factor = BigDecimal.ONE.add(line.taxRate());
                BigDecimal amount = line.unrounded();
                gross = gross.add(taxIncluded ? amount : amount.multiply(factor));
                net = net.add(taxIncluded ? amount.divide(factor, MathContext.DECIMAL128) : amount);
            }
            BigDecimal roundedNet = Taxation.cents(net);
            BigDecimal roundedGross = Taxation.cents(gross);
            return new Taxation(roundedNet, roundedGross.subtract(roundedNet), roundedGross);
        }
    };

    /** A line to be added up. */
    public interface PricedLine {

        /** Price times quantity less discount, in the document's currency, before any rounding. */
        BigDecimal unrounded();

        /** As a fraction of one. */
        BigDecimal taxRate();

        /** By itself, rounded half up to 0.01. */
        default Taxation rounded(boolean taxIncluded) {
            return taxIncluded ? Taxation.included(unrounded(), taxRate()) : Taxation.onTop(unrounded(), taxRate());
        }
    }

    /** What lines come to, rounded half up to 0.01. */
    public abstract Taxation sum(List<? extends PricedLine> lines, boolean taxIncluded);
}
