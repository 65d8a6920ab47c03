package io.orderwright.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who enter the same expected goods at the same moment: one enters them, the other brings them up to date. */
@Tag("fulfilment")
@RunningApplication
class ExpectationRaceTest {

    @Autowired
    ExpectedReceipts receipts;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String sku = "E" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aProduct() {
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "预计商品 " + sku, "台", new BigDecimal("100"), "CNY", "CN13", true)));
    }

    @Test
    void theSecondBringsUpToDateWhatTheFirstEntered() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<ExpectedReceipt> second = transaction.execute(status -> {
                expect(5);
                Future<ExpectedReceipt> running = thread.submit(() -> expect(8));
                await().pollInSameThread().until(this::somebodyWaitsForUs);
                return running;
            });
            assertThat(second).isNotNull();
            assertThat(second.get(30, TimeUnit.SECONDS).quantity().amount()).isEqualByComparingTo("8");
        } finally {
            thread.shutdownNow();
        }
        assertThat(receipts.of(sku))
                .singleElement()
                .satisfies(one -> assertThat(one.quantity().amount()).isEqualByComparingTo("8"));
    }

    private boolean somebodyWaitsForUs() {
        return !jdbc.queryForList(
                        "select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")
                .isEmpty();
    }

    private ExpectedReceipt expect(int quantity) {
        LocalDate due = LocalDate.now(clock).plusDays(7);
        return receipts.expect(new ExpectReceipt("PO" + sku, sku, BigDecimal.valueOf(quantity), due, true), "paul");
    }
}
