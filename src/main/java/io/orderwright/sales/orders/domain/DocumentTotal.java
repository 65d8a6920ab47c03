package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Taxation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** An order's total with document rounding: lines are added unrounded, and net and gross are rounded once. */
final class DocumentTotal {

    private DocumentTotal() {}

    static Taxation of(List<OrderLine> lines, boolean taxIncluded) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal gross = BigDecimal.ZERO;
        for (OrderLine line : lines) {
            BigDecimal factor = BigDecimal.ONE.add(line.taxRate());
            BigDecimal amount = line.unrounded();
            gross = gross.add(taxIncluded ? amount : amount.multiply(factor));
            net = net.add(taxIncluded ? amount.divide(factor, MathContext.DECIMAL128) : amount);
        }
        BigDecimal roundedNet = Taxation.cents(net);
        BigDecimal roundedGross = Taxation.cents(gross);
        return new Taxation(roundedNet, roundedGross.subtract(roundedNet), roundedGross);
    }
}
