package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.orders.Rounding;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** An order's amounts in its currency, two decimals; net + tax = gross. */
@Embeddable
record Totals(BigDecimal net, BigDecimal tax, BigDecimal gross) {

    static final Totals NONE = of(Taxation.ZERO);

    /** Lines added up at the order's rounding level. */
    static Totals of(List<OrderLine> lines, Agreement agreed) {
        return of(
                agreed.rounding() == Rounding.LINE
                        ? lines.stream().map(OrderLine::amounts).reduce(Taxation.ZERO, Taxation::plus)
                        : ofDocument(lines, agreed.taxIncluded()));
    }

    private static Totals of(Taxation sum) {
        return new Totals(sum.net(), sum.tax(), sum.gross());
    }

    /** Lines are added unrounded, and net and gross are rounded once. */
    private static Taxation ofDocument(List<OrderLine> lines, boolean taxIncluded) {
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

    boolean same(Totals other) {
        return net.compareTo(other.net) == 0 && tax.compareTo(other.tax) == 0 && gross.compareTo(other.gross) == 0;
    }
}
