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
        return of(Taxation.zero(currency));
    }

    /** Lines added up at the order's rounding level. */
    static Totals of(List<OrderLine> lines, Agreement agreed) {
        return of(
                agreed.rounding() == Rounding.LINE
                        ? lines.stream()
                                .map(OrderLine::amounts)
                                .reduce(Taxation.zero(agreed.currency()), Taxation::plus)
                        : agreed.rounding().sum(lines, agreed.taxIncluded(), agreed.currency()));
    }

    private static Totals of(Taxation sum) {
        return new Totals(sum.net(), sum.tax(), sum.gross());
    }
}
