package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.customers.Tier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While goods change hands, their stock is held: each of these fails, in every run, when {@code ReallocationLedger.hold} does
 * not lock. The insertion has moved everything and not yet committed when the other one begins.
 */
@Tag("fulfilment")
class InsertionRaceTest extends Insertions {

    @Autowired
    TransactionTemplate transaction;

    /** Without the lock, what arrives is for who has just got the goods: less than nothing would be missing there. */
    @Test
    void whatArrivesMeanwhileServesWhoLostTheGoods() throws Exception {
        String sku = goods("10.00", 6);
        String holder = holds(Tier.STANDARD, sku, 6);
        String urgent = lacks(Tier.KEY, sku, 4);
        String number = ask(urgent);
        meanwhile(number, () -> arrives(sku, 10));
        assertThat(line(urgent).backOrdered().amount()).isZero();
        assertThat(line(holder).reserved().amount()).isEqualByComparingTo("6");
        assertThat(line(holder).backOrdered().amount()).isZero();
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("16");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("10");
        ends(number);
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(number)).isEmpty();
    }

    /** Without the lock, the second one wants to take what it saw before the first one took it. */
    @Test
    void aSecondInsertionTakesOnlyWhatTheFirstOneLeft() throws Exception {
        String sku = goods("10.00", 6);
        String holder = holds(Tier.STANDARD, sku, 6);
        String first = ask(lacks(Tier.KEY, sku, 4));
        String late = lacks(Tier.KEY, sku, 4);
        String second = ask(late);
        meanwhile(first, () -> agrees(second));
        assertThat(insertions.get(second).state()).isEqualTo(ProposalState.DONE);
        assertThat(insertions.get(second).displacement().told(holder)).isEqualTo("2 pc");
        assertThat(line(late).reserved().amount()).isEqualByComparingTo("2");
        assertThat(line(holder).reserved().amount()).isZero();
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("6");
        ends(first);
        ends(second);
        assertThat(wrong(sku)).isEmpty();
        assertThat(wrong(second)).isEmpty();
    }

    /** Agrees to the insertion, has the other thing begin, and commits when that waits for it. */
    private void meanwhile(String number, Runnable other) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> begun = transaction.execute(status -> {
                agreeing.decide(number, true, "", null, "morgan");
                Future<?> running = thread.submit(other);
                await().pollInSameThread().until(() -> {
                    assertThat(running.isDone())
                            .as("it waits for who was first")
                            .isFalse();
                    return !jdbc.queryForList(
                                    "select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")
                            .isEmpty();
                });
                return running;
            });
            assertThat(begun).isNotNull();
            begun.get(30, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }
}
