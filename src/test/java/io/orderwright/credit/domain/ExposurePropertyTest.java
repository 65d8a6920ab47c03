package io.orderwright.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a customer's orders in whatever order, the account's sums are what somebody counting by hand gets. */
@Tag("credit")
class ExposurePropertyTest {

    private static final int STEPS = 2_000;

    /** An order as somebody counting by hand would note it. */
    private static final class Noted {
        private final CreditCommitment order;
        private final Money amount;
        private Money paid = Money.zero("CNY");
        private Money invoiced = Money.zero("CNY");
        private Money credited = Money.zero("CNY");
        private boolean accepted;
        private boolean cancelled;

        Noted(CreditCommitment order) {
            this.order = order;
            this.amount = order.amount();
        }

        /** All of an order that is accepted, and what its documents ask for beyond that once some was taken back. */
        Money counts() {
            Money asked = accepted && !cancelled && amount.isMoreThan(invoiced) ? amount : invoiced;
            return asked.minus(paid).minus(credited);
        }

        Money owes() {
            return invoiced.minus(paid).minus(credited);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void exposureIsReceivablesLessUnallocatedMoneyAndOpenOrdersEachCountedOnce(long seed) {
        Random random = new Random(seed);
        CreditAccount account = new CreditAccount("C-1", "CNY");
        List<Noted> orders = new ArrayList<>();
        Money waiting = Money.zero("CNY");
        for (int step = 0; step < STEPS; step++) {
            Noted one = orders.isEmpty() ? null : orders.get(random.nextInt(orders.size()));
            switch (random.nextInt(9)) {
                case 0 -> orders.add(new Noted(order(step, cents(random))));
                case 1 -> {
                    if (one != null && !one.cancelled) {
                        one.order.open(account);
                        one.accepted = true;
                    }
                }
                case 2 -> {
                    if (one != null && one.accepted && !one.cancelled && one.amount.isMoreThan(one.invoiced)) {
                        Money left = one.amount.minus(one.invoiced);
                        Money part = random.nextBoolean() ? left : cents(random).smaller(left);
                        one.order.invoice(part, account);
                        one.invoiced = one.invoiced.plus(part);
                    }
                }
                case 3 -> {
                    if (one != null && one.owes().isPositive()) {
                        Money part = cents(random).smaller(one.owes());
                        Money more = cents(random);
                        one.order.settle(part);
                        account.paid(part.plus(more), part);
                        one.paid = one.paid.plus(part);
                        waiting = waiting.plus(more);
                    }
                }
                case 4 -> {
                    Money deposit = cents(random);
                    account.paid(deposit, Money.zero("CNY"));
                    waiting = waiting.plus(deposit);
                }
                case 5 -> {
                    if (one != null && one.owes().isPositive() && waiting.isPositive()) {
                        Money part = waiting.smaller(one.owes());
                        one.order.settle(part);
                        account.allocated(part);
                        one.paid = one.paid.plus(part);
                        waiting = waiting.minus(part);
                    }
                }
                case 6 -> {
                    if (one != null && one.invoiced.isMoreThan(one.credited)) {
                        Money part = cents(random).smaller(one.invoiced.minus(one.credited));
                        one.order.credit(part, account);
                        one.credited = one.credited.plus(part);
                    }
                }
                case 7 -> {
                    if (one != null && one.paid.isPositive()) {
                        Money part = cents(random).smaller(one.paid);
                        one.order.settle(part.negated());
                        account.allocated(part.negated());
                        one.paid = one.paid.minus(part);
                        waiting = waiting.plus(part);
                    }
                }
                default -> {
                    if (one != null && one.invoiced.isZero()) {
                        one.order.cancel(account);
                        one.cancelled = true;
                    }
                }
            }
            Money byHand = orders.stream()
                    .map(Noted::counts)
                    .reduce(Money.zero("CNY"), Money::plus)
                    .minus(waiting);
            assertThat(account.exposure()).as("seed %d, step %d", seed, step).isEqualTo(byHand);
            assertThat(sum(orders)).isEqualTo(byHand.plus(waiting));
        }
    }

    private static Money sum(List<Noted> orders) {
        return orders.stream()
                .map(noted -> noted.order.openOrder().plus(noted.order.receivable()))
                .reduce(Money.zero("CNY"), Money::plus);
    }

    private static CreditCommitment order(int step, Money amount) {
        return new CreditCommitment(
                new DecideCredit("SO-" + step, "C-1", "KEY", amount, amount, 0, false),
                CreditAnswer.APPROVE,
                Instant.EPOCH);
    }

    private static Money cents(Random random) {
        return Money.of(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2), "CNY");
    }
}
