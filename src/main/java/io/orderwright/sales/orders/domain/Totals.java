package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.orders.Rounding;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
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
                        : agreed.rounding().sum(lines, agreed.taxIncluded()));
    }

    private static Totals of(Taxation sum) {
        return new Totals(sum.net(), sum.tax(), sum.gross());
    }

    boolean same(Totals other) {
        return net.compareTo(other.net) == 0 && tax.compareTo(other.tax) == 0 && gross.compareTo(other.gross) == 0;
    }
}
