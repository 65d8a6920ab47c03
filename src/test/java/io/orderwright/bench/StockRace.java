package io.orderwright.bench;

import io.orderwright.Orderwright;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many orders want few goods at the same moment: of each SKU exactly what is there is granted, the rest is back-ordered,
 * and nobody sees an error.
 */
public final class StockRace {

    /** Keeps one piece of a SKU for an order, as the application does, or as it must not. */
    @FunctionalInterface
    public interface Keeper {

        /** True when it is granted, false when it is back-ordered. */
        boolean reserve(String orderNumber, String sku);
    }

    /**
     * What came of it.
     *
     * @param wrong what the books say that they must not
     * @param error the first error that somebody saw
     */
    public record Outcome(
            long granted,
            long backOrdered,
            long failed,
            List<String> wrong,
            @Nullable String error,
            double seconds) {}

    private static final String BOOKS =
            """
            with wanted as (
                select sku, sum(quantity) as quantity from (
                    select sku, quantity from stock_reservation where sku like ?
                    union all select sku, quantity from back_order where sku like ?) asked group by sku
            ), held as (
                select sku, sum(quantity) as quantity from stock_reservation where sku like ? and state = 'OPEN' group by sku)
            select format('%s: on hand %s, reserved %s, reservations %s, wanted %s', sku, on_hand, reserved,
                held.quantity, wanted.quantity)
            from stock_item left join wanted using (sku) left join held using (sku)
            where sku like ? and (reserved <> coalesce(held.quantity, 0)
                or reserved <> least(on_hand, coalesce(wanted.quantity, 0)))""";

    private final JdbcTemplate jdbc;
    private final String prefix;
    private final List<String> skus;
    private final long seed;

    private StockRace(JdbcTemplate jdbc, String prefix, List<String> skus, long seed) {
        this.jdbc = jdbc;
        this.prefix = prefix;
        this.skus = skus;
        this.seed = seed;
    }

    /** New SKUs, each with so many pieces on hand, their codes beginning with the prefix. */
    public static StockRace of(
            StockControl stock,
            ProductCatalog catalog,
            JdbcTemplate jdbc,
            String prefix,
            int skus,
            int supply,
            long seed) {
        List<String> codes = IntStream.range(0, skus)
                .mapToObj(number -> "%s-%04d".formatted(prefix, number))
                .toList();
        products(catalog, codes);
        stock.open(
                codes.stream()
                        .map(sku -> new OpeningStock(sku, BigDecimal.valueOf(supply), BigDecimal.ZERO))
                        .toList(),
                "race");
        return new StockRace(jdbc, prefix, codes, seed);
    }

    /** Stock counts in the unit of its product: there is one of each code. */
    public static void products(ProductCatalog catalog, List<String> codes) {
        catalog.registerAll(codes.stream()
                .map(sku -> new RegisterProduct(sku, "Raced", "pc", BigDecimal.TEN, "CNY", "CN13", true))
                .toList());
    }

    /** The way the application does it. */
    public static Keeper application(StockControl stock) {
        return (order, sku) -> stock.reserve(new ReserveStock(
                        order,
                        "STANDARD",
                        null,
                        List.of(new ReserveStock.LineToReserve(1, sku, Quantity.of(BigDecimal.ONE, "pc")))))
                .isEmpty();
    }

    /** Lets so many threads make so many attempts, each for one piece of some SKU, and looks at the books then. */
    public Outcome run(Keeper keeper, int attempts, int threads) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong granted = new AtomicLong();
        AtomicLong backOrdered = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        AtomicReference<@Nullable String> error = new AtomicReference<>();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            Random random = new Random(seed + i);
            people.submit(() -> {
                together.await();
                for (int attempt = next.getAndIncrement(); attempt < attempts; attempt = next.getAndIncrement()) {
                    try {
                        boolean kept = keeper.reserve(prefix + "-" + attempt, skus.get(random.nextInt(skus.size())));
                        (kept ? granted : backOrdered).incrementAndGet();
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                        error.compareAndSet(null, String.valueOf(e));
                    }
                }
                return null;
            });
        }
        long begun = System.nanoTime();
        together.countDown();
        people.shutdown();
        if (!people.awaitTermination(2, TimeUnit.HOURS)) {
            throw new IllegalStateException("the race has not ended");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Outcome(granted.get(), backOrdered.get(), failed.get(), wrong(), error.get(), seconds);
    }

    private List<String> wrong() {
        String mine = prefix + "-%";
        return new ArrayList<>(jdbc.queryForList(BOOKS, String.class, mine, mine, mine, mine));
    }

    /** {@code [--attempts N] [--skus N] [--supply N] [--threads N] [--seed N]}, on a PostgreSQL of its own. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of(
                "--attempts", "200000", "--skus", "100", "--supply", "50", "--threads", "16", "--seed", "20261122"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("usage: race stock [--attempts N] [--skus N] [--supply N] [--threads N] [--seed N]");
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        boolean clean;
        try (DatabaseServer server = DatabaseServer.start(Files.createTempDirectory("orderwright-race"));
                ConfigurableApplicationContext application = start(server.url("postgres"))) {
            StockControl stock = application.getBean(StockControl.class);
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            clean = run(stock, application.getBean(ProductCatalog.class), jdbc, options);
        }
        System.exit(clean ? 0 : 1);
    }

    private static boolean run(
            StockControl stock, ProductCatalog catalog, JdbcTemplate jdbc, Map<String, String> options)
            throws InterruptedException {
        int supply = Integer.parseInt(options.get("--supply"));
        int attempts = Integer.parseInt(options.get("--attempts"));
        int skus = Integer.parseInt(options.get("--skus"));
        int threads = Integer.parseInt(options.get("--threads"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%,d attempts by %d threads on %d SKUs with %d pieces each, seed %s%n",
                attempts, threads, skus, supply, options.get("--seed"));
        Outcome outcome = of(stock, catalog, jdbc, "RACE", skus, supply, Long.parseLong(options.get("--seed")))
                .run(application(stock), attempts, threads);
        out.printf(
                "granted %,d, back-ordered %,d, failed %,d in %.1f s (%,.0f/s)%n",
                outcome.granted(),
                outcome.backOrdered(),
                outcome.failed(),
                outcome.seconds(),
                attempts / outcome.seconds());
        if (outcome.error() != null) {
            out.println("first error: " + outcome.error());
        }
        outcome.wrong().stream().limit(20).forEach(line -> out.println("wrong: " + line));
        boolean clean = outcome.failed() == 0
                && outcome.wrong().isEmpty()
                && outcome.granted() + outcome.backOrdered() == attempts;
        out.println(clean ? "clean: of each SKU sold = min(demand, supply)" : "NOT clean");
        return clean;
    }

    private static ConfigurableApplicationContext start(String url) throws IOException {
        return new SpringApplicationBuilder(Orderwright.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--orderwright.data=" + Files.createTempDirectory("orderwright-race-data"),
                        "--orderwright.sandbox.enabled=false",
                        "--orderwright.demo.company=false");
    }
}
