package io.orderwright.bench;

import io.orderwright.Orderwright;
import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many at once want what is left of their customers' limits: 95 of 100 thousand are in use. Some give back what they got,
 * some of those held are released by a person. Meanwhile and afterwards nobody owes more than limit and releases allow,
 * and what is stored is what adds up.
 */
public final class CreditRace {

    private static final BigDecimal LIMIT = new BigDecimal("100000.00");
    private static final BigDecimal USED = new BigDecimal("95000.00");
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000;

    /** One statement, one snapshot: customers above limit and releases. */
    private static final String ABOVE =
            """
            select a.customer_code || ' ' || (a.open_orders + a.receivables - a.unallocated)
            from credit_account a
            where a.customer_code = any(?) and a.open_orders + a.receivables - a.unallocated > a.credit_limit + (
                select coalesce(sum(c.open_order), 0) from credit_commitment c
                where c.customer_code = a.customer_code and c.released_up_to is not null)""";

    private static final String APART =
            """
            select a.customer_code || ' stored ' || a.open_orders || ' recomputed ' || coalesce(sum(c.open_order), 0)
            from credit_account a left join credit_commitment c using (customer_code)
            where a.customer_code = any(?)
            group by a.customer_code, a.open_orders having a.open_orders <> coalesce(sum(c.open_order), 0)""";

    private final CreditServices credit;
    private final JdbcTemplate jdbc;
    private final List<String> buyers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger approved = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    private CreditRace(CreditServices credit, JdbcTemplate jdbc) {
        this.credit = credit;
        this.jdbc = jdbc;
    }

    /** Who decides, takes back and releases. */
    public record CreditServices(CreditControl control, CreditExposure exposure, ReleasedCredit released) {}

    /**
     * How it went.
     *
     * @param looks how often somebody looked meanwhile
     * @param wrong what must not be: customers above limit and releases, or whose exposure does not add up
     */
    public record Result(int attempts, int approved, int released, int looks, long millis, List<String> wrong) {}

    /** {@code [--threads N] [--customers N] [--attempts N] [--seed N]} on a PostgreSQL of its own. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>(
                Map.of("--threads", "64", "--customers", "50", "--attempts", "20000", "--seed", "20261122"));
        String usage =
                "Usage: bin/orderwright race credit [--threads 64] [--customers 50] [--attempts 20000] [--seed N]";
        if (arguments.length > 0 && List.of("--help", "-h").contains(arguments[0])) {
            System.out.println(usage);
            System.out.println();
            System.out.println(
                    "Lets many threads ask at once for what is left of their customers' credit limits, on a");
            System.out.println("PostgreSQL of its own. The exit code is 0 when nobody ever owed more than limit and");
            System.out.println("releases allow and every stored exposure is the one recomputed from its orders.");
            return;
        }
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i]) || i + 1 == arguments.length) {
                System.err.println(usage);
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        int threads = number(options, "--threads");
        int customers = number(options, "--customers");
        Result result;
        try (DatabaseServer server = DatabaseServer.start(Files.createTempDirectory("orderwright-race"));
                ConfigurableApplicationContext application = start(server.url("postgres"), threads)) {
            result = run(
                    new CreditServices(
                            application.getBean(CreditControl.class),
                            application.getBean(CreditExposure.class),
                            application.getBean(ReleasedCredit.class)),
                    application.getBean(CustomerMaster.class),
                    application.getBean(JdbcTemplate.class),
                    threads,
                    customers,
                    number(options, "--attempts"),
                    Long.parseLong(options.get("--seed")));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        result.wrong().forEach(out::println);
        out.printf(
                "%s: %,d attempts by %d threads for %d customers, %,d approved, %,d released, %,d looks, %.1f s, %,.0f/s%n",
                result.wrong().isEmpty() ? "kept" : "BROKEN",
                result.attempts(),
                threads,
                customers,
                result.approved(),
                result.released(),
                result.looks(),
                result.millis() / 1000.0,
                result.attempts() * 1000.0 / result.millis());
        System.exit(result.wrong().isEmpty() ? 0 : 1);
    }

    private static int number(Map<String, String> options, String name) {
        return Integer.parseInt(options.get(name));
    }

    private static ConfigurableApplicationContext start(String url, int threads) throws java.io.IOException {
        return new SpringApplicationBuilder(Orderwright.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=" + Math.min(threads + 6, 80),
                        "--orderwright.data=" + Files.createTempDirectory("orderwright-race-data"),
                        "--orderwright.sandbox.enabled=false",
                        "--orderwright.demo.company=false");
    }

    /** The race itself, on whatever application. */
    public static Result run(
            CreditServices credit,
            CustomerMaster customers,
            JdbcTemplate jdbc,
            int threads,
            int customerCount,
            int attempts,
            long seed)
            throws Exception {
        CreditRace race = new CreditRace(credit, jdbc);
        for (int i = 0; i < customerCount; i++) {
            race.buyers.add(race.buyer(customers));
        }
        return race.run(threads, attempts, seed);
    }

    private String buyer(CustomerMaster customers) {
        String code = "R" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                code, "Race " + code, Tier.KEY, "CNY", 30, null, "13800138000", null, null, null, "CN"));
        credit.control().grant(new GrantCredit(code, "B", "CNY", new SaidNumber(LIMIT)), "chris");
        if (credit.control().decide(asked("RACE-" + code, code, Money.of(USED, "CNY"))) != CreditAnswer.APPROVE) {
            throw new IllegalStateException("what is in use at the start did not fit");
        }
        return code;
    }

    private Result run(int threads, int attempts, long seed) throws Exception {
        List<String> wrong = new ArrayList<>();
        long begun = System.nanoTime();
        ExecutorService crowd = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(seed + thread);
                running.add(crowd.submit(() -> {
                    for (int n = next.getAndIncrement(); n < attempts; n = next.getAndIncrement()) {
                        attempt(n, random);
                    }
                    return null;
                }));
            }
            while (wrong.isEmpty() && running.stream().anyMatch(one -> !one.isDone())) {
                wrong.addAll(found(ABOVE));
                looks.incrementAndGet();
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
        wrong.addAll(found(ABOVE));
        wrong.addAll(found(APART));
        if (approved.get() < 1 || approved.get() >= attempts) {
            wrong.add("no race: " + approved.get() + " of " + attempts + " approved");
        }
        return new Result(attempts, approved.get(), released.get(), looks.get(), millis, wrong);
    }

    private List<String> found(String query) {
        return jdbc.queryForList(query, String.class, (Object) buyers.toArray(new String[0]));
    }

    /** Asks for something between 100 and 4,000; one in ten of those held is released, one in five of the others given back. */
    private void attempt(int n, Random random) {
        String customer = buyers.get(random.nextInt(buyers.size()));
        String number = "RACE-" + customer + "-" + n;
        Money amount = Money.of(BigDecimal.valueOf(10_000 + random.nextInt(390_000), 2), "CNY");
        CreditAnswer answer = credit.control().decide(asked(number, customer, amount));
        if (answer == CreditAnswer.APPROVE) {
            approved.incrementAndGet();
            if (random.nextInt(5) == 0) {
                credit.exposure().cancel(number);
            }
        } else if (random.nextInt(10) == 0) {
            credit.released().release(ReleaseCredit.whole(number, "race"), "chris");
            released.incrementAndGet();
        }
    }

    private static DecideCredit asked(String number, String customer, Money amount) {
        return new DecideCredit(number, customer, "KEY", amount, amount, 0, false);
    }
}
