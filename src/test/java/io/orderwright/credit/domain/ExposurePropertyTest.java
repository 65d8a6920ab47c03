package io.orderwright.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.DecideCredit;
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
        private final BigDecimal amount;
        private BigDecimal paid = BigDecimal.ZERO;
        private BigDecimal invoiced = BigDecimal.ZERO;
        private BigDecimal credited = BigDecimal.ZERO;
        private boolean accepted;
        private boolean cancelled;

        Noted(CreditCommitment order) {
            this.order = order;
            this.amount = order.amount();
        }

        /** All of an order that is accepted, and what its documents ask for beyond that once some was taken back. */
        BigDecimal counts() {
            BigDecimal asked = accepted && !cancelled ? amount.max(invoiced) : invoiced;
            return asked.subtract(paid).subtract(credited);
        }

        BigDecimal owes() {
            return invoiced.subtract(paid).subtract(credited);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void exposureIsReceivablesLessUnallocatedMoneyAndOpenOrdersEachCountedOnce(long seed) {
        Random random = new Random(seed);
        CreditAccount account = new CreditAccount("C-1", "CNY");
        List<Noted> orders = new ArrayList<>();
        BigDecimal waiting = BigDecimal.ZERO;
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
                    if (one != null && one.accepted && !one.cancelled && one.invoiced.compareTo(one.amount) < 0) {
                        BigDecimal left = one.amount.subtract(one.invoiced);
                        BigDecimal part =
                                random.nextBoolean() ? left : cents(random).min(left);
                        one.order.invoice(part, account);
                        one.invoiced = one.invoiced.add(part);
                    }
                }
                case 3 -> {
                    if (one != null && one.owes().signum() > 0) {
                        BigDecimal part = cents(random).min(one.owes());
                        BigDecimal more = cents(random);
                        one.order.settle(part);
                        account.paid(part.add(more), part);
                        one.paid = one.paid.add(part);
                        waiting = waiting.add(more);
                    }
                }
                case 4 -> {
                    BigDecimal deposit = cents(random);
                    account.paid(deposit, BigDecimal.ZERO);
                    waiting = waiting.add(deposit);
                }
                case 5 -> {
                    if (one != null && one.owes().signum() > 0 && waiting.signum() > 0) {
                        BigDecimal part = waiting.min(one.owes());
                        one.order.settle(part);
                        account.allocated(part);
                        one.paid = one.paid.add(part);
                        waiting = waiting.subtract(part);
                    }
                }
                case 6 -> {
                    if (one != null && one.invoiced.compareTo(one.credited) > 0) {
                        BigDecimal part = cents(random).min(one.invoiced.subtract(one.credited));
                        one.order.credit(part, account);
                        one.credited = one.credited.add(part);
                    }
                }
                case 7 -> {
                    if (one != null && one.paid.signum() > 0) {
                        BigDecimal part = cents(random).min(one.paid);
                        one.order.settle(part.negate());
                        account.allocated(part.negate());
                        one.paid = one.paid.subtract(part);
                        waiting = waiting.add(part);
                    }
                }
                default -> {
                    if (one != null && one.invoiced.signum() == 0) {
                        one.order.cancel(account);
                        one.cancelled = true;
                    }
                }
            }
            BigDecimal byHand = orders.stream()
                    .map(Noted::counts)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(waiting);
            assertThat(account.exposure()).as("seed %d, step %d", seed, step).isEqualByComparingTo(byHand);
            assertThat(sum(orders)).isEqualByComparingTo(byHand.add(waiting));
        }
    }

    private static BigDecimal sum(List<Noted> orders) {
        return orders.stream()
                .map(noted -> noted.order.openOrder().add(noted.order.receivable()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CreditCommitment order(int step, BigDecimal amount) {
        return new CreditCommitment(
                new DecideCredit("SO-" + step, "C-1", "KEY", amount, "CNY", amount, 0, false),
                CreditAnswer.APPROVE,
                Instant.EPOCH);
    }

    private static BigDecimal cents(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
    }
}
