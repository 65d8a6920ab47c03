package io.orderwright.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.bench.StockRace;
import io.orderwright.bench.StockRace.Outcome;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is promised what somebody else has got, however many ask at once. */
@Tag("fulfilment")
@RunningApplication
class StockRaceTest {

    private static final long SEED = 20261122;

    @Autowired
    StockControl stock;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String prefix = "R" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void ofTwentyWhoWantOneOfTenEachTenGetOneAndTenWait() throws InterruptedException {
        Outcome outcome =
                StockRace.of(stock, catalog, jdbc, prefix, 1, 10, SEED).run(StockRace.application(stock), 20, 20);
        assertThat(outcome.error()).isNull();
        assertThat(outcome.granted()).isEqualTo(10);
        assertThat(outcome.backOrdered()).isEqualTo(10);
        assertThat(outcome.wrong()).isEmpty();
        StockView left = stock.of(List.of(prefix + "-0000")).get(prefix + "-0000");
        assertThat(left.available().amount()).isEqualByComparingTo("0");
        assertThat(left.backOrdered().amount()).isEqualByComparingTo("10");
    }

    @Test
    void ofEachSkuSoMuchIsSoldAsIsWantedAndThere() throws InterruptedException {
        Outcome outcome =
                StockRace.of(stock, catalog, jdbc, prefix, 5, 20, SEED).run(StockRace.application(stock), 600, 16);
        assertThat(outcome.error()).isNull();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.granted()).isEqualTo(100);
        assertThat(outcome.backOrdered()).isEqualTo(500);
    }

    /** The race is there to catch this: what is granted comes from an earlier read, not from the locked row. */
    @Test
    void whoReadsFirstAndWritesLaterIsCaught() throws InterruptedException {
        StockRace race = StockRace.of(stock, catalog, jdbc, prefix, 1, 10, SEED);
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        try {
            Outcome outcome = race.run((order, sku) -> careless(order, sku, bothHaveRead), 20, 2);
            assertThat(outcome.wrong()).isNotEmpty();
        } finally {
            mendTheBooks();
        }
    }

    /** Others check the same books. */
    private void mendTheBooks() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from stock_reservation where sku like ?", prefix + "-%");
            jdbc.update("update stock_item set reserved = 0 where sku like ?", prefix + "-%");
        });
    }

    private boolean careless(String order, String sku, CountDownLatch bothHaveRead) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            BigDecimal reserved =
                    jdbc.queryForObject("select reserved from stock_item where sku = ?", BigDecimal.class, sku);
            bothHaveRead.countDown();
            try {
                bothHaveRead.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            boolean granted = reserved != null && reserved.compareTo(BigDecimal.TEN) < 0;
            if (granted) {
                jdbc.update("update stock_item set reserved = ? where sku = ?", reserved.add(BigDecimal.ONE), sku);
                jdbc.update("insert into stock_reservation values (?, 1, ?, 'MAIN', 1, 'OPEN')", order, sku);
            }
            return granted;
        }));
    }

    @Test
    void twoLinesOfOneSkuShareOneCheck() {
        String sku = goods(5);
        assertThat(reserve(line(1, sku, 3), line(2, sku, 4)))
                .containsOnlyKeys(2)
                .hasEntrySatisfying(2, missing -> assertThat(missing).hasToString("2 pc"));
        assertThat(stock.of(List.of(sku)).get(sku).reserved().amount()).isEqualByComparingTo("5");
    }

    @Test
    void whatIsMissingIsTheDemandLessWhatIsThere() {
        String sku = goods(5);
        assertThat(reserve(line(1, sku, 10)).get(1)).hasToString("5 pc");
        assertThat(stock.of(List.of(sku)).get(sku).backOrdered().amount()).isEqualByComparingTo("5");
    }

    @Test
    void anOrderOfSixtyLinesIsReservedInFull() {
        List<String> skus = IntStream.range(0, 60).mapToObj(number -> goods(7)).toList();
        assertThat(reserve(IntStream.range(0, 60)
                        .mapToObj(number -> line(number + 1, skus.get(number), 7))
                        .toArray(ReserveStock.LineToReserve[]::new)))
                .isEmpty();
        assertThat(stock.of(skus).values())
                .hasSize(60)
                .allMatch(item -> item.reserved().amount().compareTo(BigDecimal.valueOf(7)) == 0);
    }

    private java.util.Map<Integer, Quantity> reserve(ReserveStock.LineToReserve... lines) {
        return stock.reserve(new ReserveStock(prefix + "-" + UUID.randomUUID(), "STANDARD", null, List.of(lines)));
    }

    private static ReserveStock.LineToReserve line(int number, String sku, int quantity) {
        return new ReserveStock.LineToReserve(number, sku, Quantity.of(BigDecimal.valueOf(quantity), "pc"));
    }

    private String goods(int pieces) {
        String sku = "R" + UUID.randomUUID().toString().substring(0, 12);
        StockRace.products(catalog, List.of(sku));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.valueOf(pieces), BigDecimal.ZERO)), "wendy");
        return sku;
    }
}
