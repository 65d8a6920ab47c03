package io.orderwright.finance.invoices.deposits;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.ExchangedGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.sales.terms.DepositGate;
import io.orderwright.sales.terms.TermsRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A deposit as the terms of an order have it.
 *
 * @param gross tax included: all deposits up to it are their per cents of the order, rounded half up, together
 * @param gate what waits until it is paid
 */
public record AgreedDeposit(Money gross, DepositGate gate, LocalDate dueOn) {

    /** Those of an order, in the order of its rows. */
    static List<AgreedDeposit> of(BillableOrder order, LocalDate today) {
        ExchangedGoods exchanged = order.terms().exchanged();
        if (exchanged != null) {
            Money difference = exchanged.beforeShipment();
            return difference == null
                    ? List.of()
                    : ofExchange(difference.smaller(order.total().gross()), today);
        }
        List<LocalDate> due = order.terms().dueDays(today);
        List<AgreedDeposit> deposits = new ArrayList<>();
        BigDecimal percents = BigDecimal.ZERO;
        Money asked = Money.zero(order.currency());
        for (TermsRow row : order.terms().agreed().deposits()) {
            percents = percents.add(row.percent());
            Money upTo = new Percent(percents).of(order.total().gross());
            deposits.add(new AgreedDeposit(
                    upTo.minus(asked), Objects.requireNonNull(row.deposit()), due.get(deposits.size())));
            asked = upTo;
        }
        return deposits.stream().filter(one -> one.gross().isPositive()).toList();
    }

    /** Goods that go out for others leave once what they cost more is paid. */
    private static List<AgreedDeposit> ofExchange(Money difference, LocalDate today) {
        return difference.isPositive()
                ? List.of(new AgreedDeposit(difference, DepositGate.SHIPMENT, today))
                : List.of();
    }
}
