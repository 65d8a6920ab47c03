package io.orderwright.bench;

import io.orderwright.Orderwright;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.migration.MigrationPlans;
import io.orderwright.owners.diagrams.migration.MigrationProgress;
import io.orderwright.owners.diagrams.migration.MigrationState;
import io.orderwright.owners.diagrams.migration.MigrationView;
import io.orderwright.owners.diagrams.migration.Migrations;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.checks.CheckReport;
import io.orderwright.platform.checks.InvariantChecker;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code bin/orderwright migrate-check [orders]}: so many orders under way on an old version of order to cash go on by a new one,
 * in a company of its own that is restarted in the middle; each is moved once, the checks are clean, and all of them go back.
 */
public final class MigrateCheck {

    private static final int ORDERS = 1_000;
    private static final String PROCESS = "order-to-cash";

    /** At which nobody stands any more when the goods are on their way: a reminder that the warehouse has not shipped. */
    private static final String NEW =
            """
            <bpmn:boundaryEvent id="ownLate" name="Not shipped" attachedToRef="userShipGoods" cancelActivity="false">
              <bpmn:timerEventDefinition id="ownLateTime"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="ownLateOn" sourceRef="ownLate" targetRef="ownLateEnd"/>
            <bpmn:endEvent id="ownLateEnd" name="Known to be late"/>
            </bpmn:process>""";

    private final int orders;
    private final String url;
    private final Path folder;

    private MigrateCheck(int orders, String url, Path folder) {
        this.orders = orders;
        this.url = url;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].matches("[1-9][0-9]{0,5}")) {
            System.out.println("Usage: bin/orderwright migrate-check [orders]");
            System.out.println();
            System.out.println(
                    "Places 1,000 orders that wait for goods, for the warehouse and for their money, releases another");
            System.out.println(
                    "version of their diagram, moves them to it, with a restart in the middle, and back; then the");
            System.out.println(
                    "checks are run. It ends with the figures, and with 0 when each was moved once and all holds.");
            System.exit(2);
        }
        int orders = arguments.length == 1 ? Integer.parseInt(arguments[0]) : ORDERS;
        String line;
        try (DatabaseServer server = DatabaseServer.start(Files.createTempDirectory("orderwright-migrate"))) {
            line = new MigrateCheck(
                            orders, server.url("postgres"), Files.createTempDirectory("orderwright-migrate-data"))
                    .run();
        }
        System.out.println(line);
        System.out.flush();
        Runtime.getRuntime().halt(line.startsWith("NOT") ? 1 : 0);
    }

    private String run() throws IOException {
        long id;
        int old;
        long begun;
        try (ConfigurableApplicationContext company = start()) {
            old = company.getBean(ProcessDiagrams.class).inForce(PROCESS).number();
            orders(company);
            int fresh = release(company);
            long under = company.getBean(MigrationPlans.class)
                    .plan(PROCESS, old, List.of())
                    .underWay();
            System.out.printf("%,d orders under way on version %d; version %d is released%n", under, old, fresh);
            Migrations migrations = company.getBean(Migrations.class);
            id = migrations
                    .ask(PROCESS, old, fresh, List.of(), "to prove it", "peter")
                    .id();
            begun = System.nanoTime();
            migrations.begin(id, "well", "grace");
            long half = orders / 2;
            await("half of them", () -> migrations.progress(id).moved() >= half);
        }
        System.out.println("restarted in the middle");
        try (ConfigurableApplicationContext company = start()) {
            Migrations migrations = company.getBean(Migrations.class);
            MigrationProgress made = done(migrations, id);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("moved %,d, stayed %,d, ended %,d%n", made.moved(), made.refused(), made.ended());
            migrations.instances(id, "", 500).stream()
                    .filter(one -> !one.obstacles().isEmpty())
                    .limit(5)
                    .forEach(one -> System.out.println(one.subject() + " stays: " + one.obstacles()));
            long told = told(company, id);
            List<String> wrong = wrong(company);
            MigrationView back = migrations.backOut(id, "to prove it", "grace");
            MigrationProgress returned = done(migrations, back.id());
            List<String> wrongThen = wrong(company);
            boolean clean = made.moved() == orders
                    && told == orders
                    && returned.moved() == orders
                    && wrong.isEmpty()
                    && wrongThen.isEmpty();
            return "%s: %,d orders moved once each in %.1f s with a restart, %,d messages and %,d times looked at; %,d moved back; checker %s"
                    .formatted(
                            clean ? "clean" : "NOT clean",
                            made.moved(),
                            seconds,
                            made.messages(),
                            made.timers(),
                            returned.moved(),
                            wrong.isEmpty() && wrongThen.isEmpty() ? "clean" : wrong + " then " + wrongThen);
        }
    }

    private static MigrationProgress done(Migrations migrations, long id) {
        await("the migration", () -> migrations.get(id).state() == MigrationState.DONE);
        return migrations.progress(id);
    }

    private static long told(ConfigurableApplicationContext company, long id) {
        Long told = company.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from audit_record where event = 'InstanceMoved' and details::jsonb ->> 'migration' = ?",
                        Long.class,
                        String.valueOf(id));
        return told == null ? 0 : told;
    }

    private static List<String> wrong(ConfigurableApplicationContext company) {
        CheckReport report = company.getBean(InvariantChecker.class).check();
        return report.violated();
    }

    private int release(ConfigurableApplicationContext company) {
        ProcessDiagrams diagrams = company.getBean(ProcessDiagrams.class);
        DiagramFile today = diagrams.files(PROCESS).stream()
                .filter(DiagramFile::isDiagram)
                .findFirst()
                .orElseThrow();
        String changed = new String(today.content(), StandardCharsets.UTF_8).replace("</bpmn:process>", NEW);
        DiagramCandidates candidates = company.getBean(DiagramCandidates.class);
        CandidateView brought = candidates.bring(
                List.of(new DiagramFile(today.name(), changed.getBytes(StandardCharsets.UTF_8))),
                "to prove it",
                "peter");
        if (brought.faults() > 0) {
            throw new IllegalStateException(String.valueOf(diagrams.findings(brought.id())));
        }
        candidates.submit(brought.id(), "", "peter");
        int before = diagrams.inForce(PROCESS).number();
        company.getBean(DiagramReleases.class).release(brought.id(), before, null, 100, "", "grace");
        return diagrams.inForce(PROCESS).number();
    }

    /** A third waits for goods, a third for the warehouse, and a third for its money. */
    private void orders(ConfigurableApplicationContext company) {
        company.getBean(CustomerMaster.class)
                .registerAll(List.of(new RegisterCustomer(
                        "C-1",
                        "Customer",
                        Tier.KEY,
                        "CNY",
                        30,
                        "One",
                        "13800000000",
                        null,
                        "1 Road",
                        "Shanghai",
                        "CN")));
        company.getBean(CreditControl.class)
                .grantAll(
                        List.of(new GrantCredit("C-1", "A", "CNY", new SaidNumber(new BigDecimal("1000000000")))),
                        "morgan");
        company.getBean(ProductCatalog.class)
                .registerAll(List.of(
                        new RegisterProduct("P-THERE", "There", "pc", new BigDecimal("11.30"), "CNY", "CN13", true),
                        new RegisterProduct("P-NONE", "None", "pc", new BigDecimal("11.30"), "CNY", "CN13", true)));
        company.getBean(StockControl.class)
                .open(List.of(new OpeningStock("P-THERE", new BigDecimal("1000000"), BigDecimal.ZERO)), "wendy");
        OrderIntake intake = company.getBean(OrderIntake.class);
        for (int number = 0; number < orders; number++) {
            PlaceOrder.AskedLine line =
                    new PlaceOrder.AskedLine(number % 3 == 0 ? "P-NONE" : "P-THERE", BigDecimal.ONE, null, null);
            intake.place(
                    new PlaceOrder("C-1", null, null, null, false, List.of(line)),
                    "migrate-check",
                    UUID.randomUUID().toString(),
                    "sally");
        }
        JdbcTemplate jdbc = company.getBean(JdbcTemplate.class);
        long there = orders - (orders + 2) / 3;
        await("the warehouse", () -> count(jdbc, "TO_SHIP") == there);
        await("the goods", () -> count(jdbc, "WAITING_FOR_STOCK") == orders - there);
        ShippingTasks shipping = company.getBean(ShippingTasks.class);
        jdbc.queryForList(
                        "select number from sales_order where state = 'TO_SHIP' order by number limit ?",
                        String.class,
                        there / 2)
                .forEach(number -> shipping.shipped(number, "Carrier", "T-" + number, "wendy"));
        await("their money", () -> count(jdbc, "SHIPPED") == there / 2);
    }

    private static long count(JdbcTemplate jdbc, String state) {
        Long counted = jdbc.queryForObject("select count(*) from sales_order where state = ?", Long.class, state);
        return counted == null ? 0 : counted;
    }

    private static void await(String what, BooleanSupplier reached) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(reached::getAsBoolean);
    }

    private ConfigurableApplicationContext start() throws IOException {
        return new SpringApplicationBuilder(Orderwright.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--orderwright.data=" + folder,
                        "--orderwright.sandbox.port=" + freePort(),
                        "--orderwright.messages.any-number=true",
                        "--orderwright.messages.per-number-a-day=1000000",
                        "--orderwright.messages.unconfirmed=1000000",
                        "--orderwright.messages.all-an-hour=1000000",
                        "--orderwright.messages.all-a-day=1000000",
                        "--orderwright.demo.company=false");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
