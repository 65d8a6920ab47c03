package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditPicture;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.ReleaseCredit;
import io.orderwright.customers.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many at once want what is left of their customers' limits. In the tests 16 threads, 10 customers and 1,000 attempts; the
 * whole race is {@code -Dcredit.race=64,50,20000 -Dtest=CreditRaceTest}.
 */
@Tag("credit")
class CreditRaceTest extends Business {

    private static final BigDecimal LIMIT = new BigDecimal("100000.00");

    @Test
    void exposureNeverExceedsLimitAndReleasesHoweverManyAskAtOnce() throws Exception {
        String[] size = System.getProperty("credit.race", "16,10,1000").split(",");
        int threads = Integer.parseInt(size[0]);
        int attempts = Integer.parseInt(size[2]);
        long seed = Long.getLong("credit.race.seed", 20261122);
        List<String> buyers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(size[1]); i++) {
            String customer = customer(Tier.KEY, "B", LIMIT.toPlainString());
            assertThat(credit.decide(asked("RACE-" + customer, customer, new BigDecimal("95000.00"))))
                    .isEqualTo(CreditAnswer.APPROVE);
            buyers.add(customer);
        }
        AtomicInteger next = new AtomicInteger();
        AtomicInteger approved = new AtomicInteger();
        AtomicInteger released = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(seed + thread);
                running.add(crowd.submit(() -> {
                    for (int n = next.getAndIncrement(); n < attempts; n = next.getAndIncrement()) {
                        attempt(n, buyers.get(random.nextInt(buyers.size())), random, approved, released);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }

        System.out.printf(
                "credit race: seed=%d threads=%d customers=%d attempts=%d approved=%d released=%d%n",
                seed, threads, buyers.size(), attempts, approved.get(), released.get());
        assertThat(approved.get()).as("some fitted, and some did not").isBetween(buyers.size(), attempts - 1);
        for (String customer : buyers) {
            CreditPicture picture = creditOf(customer);
            BigDecimal releases = sum(
                    "select sum(c.open_order) from credit_commitment c where c.customer_code = ?"
                            + " and c.released_up_to is not null",
                    customer);
            assertThat(picture.exposure()).as("seed %d: %s", seed, picture).isLessThanOrEqualTo(LIMIT.add(releases));
            assertThat(sum(
                            "select sum(open_order + receivable) from credit_commitment where customer_code = ?",
                            customer))
                    .as("recomputed")
                    .isEqualByComparingTo(picture.exposure());
        }
    }

    /** Asks for something between 100 and 4,000; one in ten of those held is released, one in five of the others given back. */
    private void attempt(int n, String customer, Random random, AtomicInteger approved, AtomicInteger released) {
        String number = "RACE-" + customer + "-" + n;
        BigDecimal amount = BigDecimal.valueOf(10_000 + random.nextInt(390_000), 2);
        CreditAnswer answer = credit.decide(asked(number, customer, amount));
        if (answer == CreditAnswer.APPROVE) {
            approved.incrementAndGet();
            if (random.nextInt(5) == 0) {
                credit.cancel(number);
            }
        } else if (random.nextInt(10) == 0) {
            credit.release(ReleaseCredit.whole(number, "race"), "chris");
            released.incrementAndGet();
        }
    }

    private static DecideCredit asked(String number, String customer, BigDecimal amount) {
        return new DecideCredit(number, customer, "KEY", amount, "CNY", amount, 0, false);
    }

    private BigDecimal sum(String query, String customer) {
        BigDecimal sum = jdbc.queryForObject(query, BigDecimal.class, customer);
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
