package io.orderwright.sales.orders.domain;

import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.orders.Rounding;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.CompositeType;

/** An order's amounts in its currency; net + tax = gross. */
@Embeddable
record Totals(
        @CompositeType(MoneyColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "net"))
        Money net,

        @CompositeType(MoneyColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "tax"))
        Money tax,

        @CompositeType(MoneyColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "gross"))
        Money gross) {

    /** Of an order without lines. */
    static Totals nothing(String currency) {
        return of(Taxation.ZERO, currency);
    }

    /** Lines added up at the order's rounding level. */
    static Totals of(List<OrderLine> lines, Agreement agreed) {
        return of(
                agreed.rounding() == Rounding.LINE
                        ? lines.stream().map(OrderLine::amounts).reduce(Taxation.ZERO, Taxation::plus)
                        : agreed.rounding().sum(lines, agreed.taxIncluded()),
                agreed.currency());
    }

    private static Totals of(Taxation sum, String currency) {
        return new Totals(
                Money.of(sum.net(), currency), Money.of(sum.tax(), currency), Money.of(sum.gross(), currency));
    }
}
