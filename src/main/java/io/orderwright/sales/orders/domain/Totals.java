package io.orderwright.sales.orders.domain;

import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.orders.Rounding;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
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

    /** So many digits before the point are kept. */
    private static final int DIGITS = 17;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(DIGITS);

    /** Of an order without lines. */
    static Totals nothing(String currency) {
        return of(Taxation.zero(currency));
    }

    /** Lines added up at the order's rounding level. @throws Refusal INVALID when they come to more than can be kept */
    static Totals of(List<OrderLine> lines, Agreement agreed) {
        Totals sum = of(
                agreed.rounding() == Rounding.LINE
                        ? lines.stream()
                                .map(OrderLine::amounts)
                                .reduce(Taxation.zero(agreed.currency()), Taxation::plus)
                        : agreed.rounding().sum(lines, agreed.taxIncluded(), agreed.currency()));
        if (tooLarge(sum.gross)) {
            throw Refusal.invalid("lines", "order.total-too-large", DIGITS);
        }
        return sum;
    }

    /** Net and tax are part of the gross amount. @throws Refusal INVALID when the amounts of this line are more than can be kept */
    static Taxation kept(Taxation line, int lineNo) {
        if (tooLarge(line.gross())) {
            throw Refusal.invalid("lines", "order.line-too-large", lineNo, DIGITS);
        }
        return line;
    }

    private static boolean tooLarge(Money amount) {
        return amount.amount().compareTo(TOO_LARGE) >= 0;
    }

    private static Totals of(Taxation sum) {
        return new Totals(sum.net(), sum.tax(), sum.gross());
    }
}
