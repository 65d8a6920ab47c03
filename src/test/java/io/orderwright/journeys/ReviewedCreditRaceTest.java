package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Six orders of 1,000 at an exposure of 9,900 of 10,000 are each only slightly over the limit while they wait, and all of
 * them are agreed to: as many go through as the table leaves to people, the others wait for credit control.
 */
@Tag("doors")
class ReviewedCreditRaceTest extends Business {

    private static final int ORDERS = 6;

    @Autowired
    private DecisionLog decisions;

    @ParameterizedTest
    @CsvSource({"KEY, B, 1", "VIP, A, 2"})
    void noMoreThanTheTableLeavesToPeopleGoesThrough(Tier tier, String grade, int through) throws Exception {
        String customer = customer(tier, grade, "10000");
        String sku = goods("1000", 100);
        thenIs(place(customer, line(goods("9900", 1), 1)), TO_SHIP);
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            waiting.add(thenIs(place(customer, line(sku, 1)), IN_APPROVAL).number());
        }
        together(waiting);
        // What was agreed to goes on to ERP and the customer by itself.
        await().until(() -> waiting.stream().map(this::state).allMatch(Set.of(TO_SHIP, ON_HOLD)::contains));
        assertThat(waiting.stream().filter(number -> state(number) == TO_SHIP)).hasSize(through);
        assertThat(waiting.stream().filter(number -> state(number) == ON_HOLD)).hasSize(ORDERS - through);
        assertThat(creditOf(customer).exposure())
                .isEqualTo(Money.of(new BigDecimal(String.valueOf(9900 + 1000 * through)), "CNY"));
        for (String number : waiting) {
            assertThat(decisions.of(number).stream()
                            .filter(made -> made.decision().table().equals("credit/credit-decision")))
                    .as("asked when it was placed, and when it was agreed to")
                    .hasSize(2);
            assertThat(wrong(number)).isEmpty();
        }
        assertThat(wrong(customer)).isEmpty();
    }

    private OrderState state(String number) {
        return orders.get(number).state();
    }

    private void together(List<String> waiting) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(waiting.size());
        CyclicBarrier start = new CyclicBarrier(waiting.size());
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (String number : waiting) {
                Callable<Boolean> yes = () -> {
                    start.await();
                    return agreed(number);
                };
                all.add(threads.submit(yes));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever is a moment late is told to try again, and does. */
    private boolean agreed(String number) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                approves("chris", number);
                return true;
            } catch (OptimisticLockingException late) {
                // once more
            }
        }
        return false;
    }
}
