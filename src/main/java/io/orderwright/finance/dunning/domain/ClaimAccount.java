package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.ports.OverdueMoney.DayPayment;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a customer owes in one currency until a day: costs, interest and principal. Interest runs from the due day on the
 * balance of each interval between payments, at a yearly rate of 365 days, rounded half up to the currency's decimals for
 * each interval. However payments are counted, the sum of all three is the same apart from the interest on interest that
 * nobody asks for.
 */
public final class ClaimAccount {

    private static final BigDecimal YEAR = BigDecimal.valueOf(36_500);

    private final SettlementOrder order;
    private final Money nothing;
    private final List<Cost> costs;
    private final Map<RowKey, Balance> balances = new LinkedHashMap<>();
    private Money costsPaid;

    /** Which row of which document. */
    public record RowKey(String invoice, int rowNo) {}

    /** A row that bears interest at this rate a year. */
    public record BearingRow(OverdueRow row, InterestRate rate) {}

    /** A fee that was asked for on a day. */
    public record Cost(LocalDate day, Money amount) {}

    /**
     * What of a row is left.
     *
     * @param accrued all the interest that there was, paid or not
     */
    public record RowClaim(Money principal, Money interest, Money accrued) {}

    private ClaimAccount(SettlementOrder order, String currency, List<Cost> costs) {
        this.order = order;
        this.nothing = Money.zero(currency);
        this.costs = costs;
        this.costsPaid = nothing;
    }

    /** All rows and costs of this currency, with all payments until the day. */
    public static ClaimAccount of(
            SettlementOrder order, String currency, List<BearingRow> rows, List<Cost> costs, LocalDate until) {
        ClaimAccount account = new ClaimAccount(order, currency, costs);
        rows.forEach(one ->
                account.balances.put(new RowKey(one.row().invoice(), one.row().rowNo()), account.new Balance(one)));
        List<Payment> payments = new ArrayList<>();
        account.balances.values().forEach(balance -> balance.row.payments().stream()
                .filter(paid -> !paid.day().isAfter(until))
                .forEach(paid -> payments.add(new Payment(balance, paid))));
        payments.stream()
                .sorted(Comparator.comparing((Payment payment) -> payment.paid().day()))
                .forEach(account::settle);
        account.balances.values().forEach(balance -> balance.accrue(until));
        return account;
    }

    public Map<RowKey, RowClaim> rows() {
        Map<RowKey, RowClaim> claims = new LinkedHashMap<>();
        balances.forEach(
                (key, balance) -> claims.put(key, new RowClaim(balance.principal, balance.interest, balance.accrued)));
        return claims;
    }

    /** What of the costs nothing has paid. */
    public Money costsLeft() {
        return costs.stream().map(Cost::amount).reduce(nothing, Money::plus).minus(costsPaid);
    }

    private record Payment(Balance balance, DayPayment paid) {}

    private void settle(Payment payment) {
        LocalDate day = payment.paid().day();
        Money left = payment.paid().amount();
        payment.balance().accrue(day);
        if (order == SettlementOrder.COSTS_FIRST) {
            Money asked = costs.stream()
                    .filter(cost -> !cost.day().isAfter(day))
                    .map(Cost::amount)
                    .reduce(nothing, Money::plus);
            Money forCosts = least(left, asked.minus(costsPaid));
            costsPaid = costsPaid.plus(forCosts);
            left = payment.balance().payInterest(left.minus(forCosts));
        }
        payment.balance().principal = payment.balance().principal.minus(left);
    }

    private static Money least(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }

    /** A row on its way through time. */
    private final class Balance {

        private final OverdueRow row;
        private final InterestRate rate;
        private LocalDate since;
        private Money principal;
        private Money interest = nothing;
        private Money accrued = nothing;

        Balance(BearingRow bearing) {
            this.row = bearing.row();
            this.rate = bearing.rate();
            this.since = row.dueOn();
            this.principal = row.asked();
        }

        void accrue(LocalDate day) {
            long days = ChronoUnit.DAYS.between(since, day);
            if (days > 0) {
                BigDecimal factor = rate.percent().multiply(BigDecimal.valueOf(days));
                Money grown = Money.rounded(
                        principal.amount().multiply(factor).divide(YEAR, 12, RoundingMode.HALF_UP), principal.code());
                interest = interest.plus(grown);
                accrued = accrued.plus(grown);
                since = day;
            }
        }

        /** @return what is left of the money */
        Money payInterest(Money money) {
            Money forInterest = least(money, interest);
            interest = interest.minus(forInterest);
            return money.minus(forInterest);
        }
    }
}
