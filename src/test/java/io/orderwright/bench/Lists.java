package io.orderwright.bench;

import io.orderwright.Orderwright;
import io.orderwright.commands.seed.PastOrders;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long people wait for lists and pages with a million orders: one client over HTTP, logged in, whole pages as a browser
 * gets them; every question many times with other values each time.
 */
public final class Lists {

    private static final int WARM_UP = 40;
    private static final int OPEN_ORDERS = 300;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(20261122);
    private final int orders;
    private final int requests;

    private Lists(int orders, int requests) {
        this.orders = orders;
        this.requests = requests;
    }

    /** {@code [--orders N] [--requests N] [--folder F] [--database jdbc-url]}; what is missing of the orders is seeded. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options =
                new TreeMap<>(Map.of("--orders", "1000000", "--requests", "200", "--folder", "", "--database", ""));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("usage: bench lists [--orders N] [--requests N] [--folder F] [--database jdbc-url]");
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        Lists bench = new Lists(Integer.parseInt(options.get("--orders")), Integer.parseInt(options.get("--requests")));
        if (!options.get("--database").isEmpty()) {
            bench.run(options.get("--database"));
        } else {
            String folder = options.get("--folder");
            try (DatabaseServer server = DatabaseServer.start(
                    folder.isEmpty() ? Files.createTempDirectory("orderwright-lists") : Path.of(folder))) {
                bench.run(server.url("postgres"));
            }
        }
        System.exit(0);
    }

    private void run(String url) throws SQLException, IOException {
        try (ConfigurableApplicationContext application = start(url)) {
            fill(application);
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            int port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port", "0"));
            Browser browser = new Browser(port).as("sally");
            out.printf("%n%,d orders, %d requests each, one client; milliseconds%n", count(jdbc), requests);
            out.printf("%-52s %7s %7s %7s%n", "", "p50", "p95", "max");
            Map<String, Supplier<String>> questions = questions(jdbc);
            for (int round = 0; round < WARM_UP; round++) {
                questions.values().forEach(address -> browser.get(address.get()));
            }
            questions.forEach((name, address) -> measure(browser, name, address));
        }
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
                        "--orderwright.data=" + Files.createTempDirectory("orderwright-lists-data"),
                        "--orderwright.sandbox.enabled=false",
                        "--orderwright.demo.company=false");
    }

    private void fill(ConfigurableApplicationContext application) throws SQLException {
        long there = count(application.getBean(JdbcTemplate.class));
        if (there < orders) {
            long begun = System.nanoTime();
            try (Connection connection = application.getBean(DataSource.class).getConnection()) {
                new PastOrders(connection).write(orders, done -> {
                    out.printf("\rseeded %,d of %,d", done, orders);
                    out.flush();
                });
                connection.setAutoCommit(false);
            }
            out.printf(" in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        }
        application
                .getBean(Accounts.class)
                .add(
                        new Account("seed-anna", "Seed Anna", Set.of("sales")),
                        UUID.randomUUID().toString(),
                        false);
        OrderIntake handling = application.getBean(OrderIntake.class);
        for (int i = 0; i < OPEN_ORDERS && there < orders + OPEN_ORDERS; i++) {
            PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(
                    String.format("SEED-P%05d", 1 + random.nextInt(50)),
                    BigDecimal.valueOf(1 + random.nextInt(100)),
                    null,
                    null);
            PlaceOrder asked = new PlaceOrder(
                    String.format("SEED-%06d", 1 + random.nextInt(50)),
                    null,
                    "PO-OPEN-" + i,
                    LocalDate.now().plusDays(random.nextInt(20)),
                    false,
                    List.of(line));
            handling.place(asked, "bench", UUID.randomUUID().toString(), "seed-anna");
        }
    }

    private static long count(JdbcTemplate jdbc) {
        Long count = jdbc.queryForObject("select count(*) from sales_order", Long.class);
        return count == null ? 0 : count;
    }

    private Map<String, Supplier<String>> questions(JdbcTemplate jdbc) {
        List<Map<String, Object>> some = jdbc.queryForList(
                """
                select number, id, customer_code, customer_name, placed_by, purchase_order, external_id, gross::text as gross,
                    placed_at::date::text as day, (extract(epoch from placed_at) * 1000000)::bigint || '_' || id as place
                from sales_order tablesample system (0.2) where source = 'seed' and purchase_order is not null limit 2000""");
        Map<String, Supplier<String>> questions = new LinkedHashMap<>();
        questions.put("first page", () -> "/orders?view=0");
        questions.put("any page, deep in the list", () -> "/orders?at=" + of(some, "place"));
        questions.put("last page", () -> "/orders?at=end");
        questions.put("state: on hold", () -> "/orders?state=ON_HOLD");
        questions.put("state: cancelled", () -> "/orders?state=CANCELLED");
        questions.put("state: closed", () -> "/orders?state=CLOSED");
        questions.put("late", () -> "/orders?late=true");
        questions.put("held", () -> "/orders?held=true");
        questions.put("customer", () -> "/orders?customer=" + of(some, "customer_code"));
        questions.put("largest customer, rejected", () -> "/orders?customer=SEED-000001&state=REJECTED");
        questions.put("customer by name", () -> "/orders?customer=" + of(some, "customer_name"));
        questions.put("person", () -> "/orders?person=" + of(some, "placed_by"));
        questions.put("days", () -> "/orders?from=" + of(some, "day") + "&to=2100-01-01");
        questions.put("one day", () -> day(some, "/orders?"));
        questions.put("amount from", () -> "/orders?amountFrom=" + of(some, "gross"));
        questions.put("amount, few", () -> "/orders?amountFrom=60000&amountTo=60500");
        questions.put(
                "person, rejected, amount",
                () -> "/orders?state=REJECTED&state=CLOSED&amountFrom=30000&person=" + of(some, "placed_by"));
        questions.put("day, customer, cancelled", () -> day(some, "/orders?state=CANCELLED&customer=SEED-000002&"));
        questions.put("highest amount first", () -> "/orders?sort=HIGHEST");
        questions.put("lowest amount first, person", () -> "/orders?sort=LOWEST&person=" + of(some, "placed_by"));
        questions.put("search: order number", () -> "/orders?q=" + of(some, "number"));
        questions.put("search: end of the number", () -> "/orders?q=" + of(some, "id"));
        questions.put("search: purchase order", () -> "/orders?q=" + of(some, "purchase_order"));
        questions.put(
                "search: beginning of purchase orders",
                () -> "/orders?q=" + of(some, "purchase_order").substring(0, 8));
        questions.put("search: beginning of all purchase orders", () -> "/orders?q=PO-");
        questions.put("search: external id", () -> "/orders?q=" + of(some, "external_id"));
        questions.put("search: words of a customer's name", () -> "/orders?q=" + of(some, "customer_name"));
        questions.put("search: a word of many names", () -> "/orders?q=Trading");
        questions.put("search: nothing fits", () -> "/orders?q=zzz" + random.nextInt(1_000_000));
        questions.put("count: all", () -> "/orders/count");
        questions.put("count: customer", () -> "/orders/count?customer=" + of(some, "customer_code"));
        questions.put("API: first page", () -> "/api/v1/orders");
        questions.put("order page", () -> "/orders/" + of(some, "number"));
        return questions;
    }

    private String of(List<Map<String, Object>> some, String column) {
        String value = String.valueOf(some.get(random.nextInt(some.size())).get(column));
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String day(List<Map<String, Object>> some, String address) {
        String day = of(some, "day");
        return address + "from=" + day + "&to=" + day;
    }

    private void measure(Browser browser, String name, Supplier<String> address) {
        for (int i = 0; i < WARM_UP; i++) {
            browser.get(address.get());
        }
        double[] millis = new double[requests];
        for (int i = 0; i < requests; i++) {
            String asked = address.get();
            long begun = System.nanoTime();
            HttpResponse<String> answer = browser.get(asked);
            millis[i] = (System.nanoTime() - begun) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(asked + " answered " + answer.statusCode());
            }
        }
        Arrays.sort(millis);
        out.printf(
                "%-52s %7.1f %7.1f %7.1f%n",
                name, millis[requests / 2], millis[(int) (requests * 0.95)], millis[requests - 1]);
    }
}
