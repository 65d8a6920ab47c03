package io.orderwright.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.journeys.RunningCompany;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first orders of Northwind, from its files to their end, in a company that has orders of its own. */
public final class NorthwindSample {

    private static final Path FOLDER = Path.of(System.getProperty("orderwright.northwind", "../shared/data/northwind"));

    private final RunningCompany company;

    public NorthwindSample(RunningCompany company) {
        this.company = company;
    }

    /** The checker watches all the while; and a second time nothing changes. */
    public void runsToItsEnd() {
        theFilesAreThere();
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<List<JsonNode>> watch = CompletableFuture.supplyAsync(() -> {
            List<JsonNode> reports = new ArrayList<>();
            do {
                reports.add(company.checks());
            } while (!isOver(done));
            return reports;
        });

        try {
            closesItsOrders();
        } finally {
            done.countDown();
        }

        assertThat(watch.join()).hasSizeGreaterThan(2).allSatisfy(report -> assertThat(
                        report.path("clean").asBoolean())
                .as(report.toString())
                .isTrue());

        Map<String, Object> books = books();
        assertThat(books).containsEntry("orders", 30L).doesNotContainValue(null).doesNotContainValue(0L);
        assertThat(northwind(0)).contains("Closed 0 orders").contains("30/30 orders closed");
        assertThat(books()).isEqualTo(books);
    }

    /** Once, and the checker is asked at the end. */
    public void closesItsOrders() {
        theFilesAreThere();
        String said = northwind(0);
        assertThat(said).contains("In the files: 30 orders, 78 lines, sum ").contains("91 customers, 77 products");
        assertThat(said.lines().reduce((a, b) -> b).orElseThrow())
                .startsWith("30/30 orders closed, sum ")
                .contains("checker clean");
    }

    private static void theFilesAreThere() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                () -> "Skipped: the Northwind files are not in "
                        + FOLDER.toAbsolutePath().normalize());
    }

    public void saysWhichFolderIsNotThere() {
        assertThat(run(List.of("northwind", "/no/such/folder", "--url", company.url()), 1))
                .contains("Cannot read /no/such/folder");
    }

    /** Between two looks the company has the machine for itself. */
    private static boolean isOver(CountDownLatch done) {
        try {
            return done.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String northwind(int exit) {
        return run(List.of("northwind", FOLDER.toString(), "--only", "30", "--url", company.url()), exit);
    }

    private static String run(List<String> command, int exit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(command, new PrintStream(out, true, StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    /** Northwind's alone: the company's own orders may go on meanwhile. */
    private Map<String, Object> books() {
        return new JdbcTemplate(company.database())
                .queryForMap(
                        """
                        with ours as (select number, gross from sales_order where purchase_order like 'NW-%')
                        select (select count(*) from ours) as orders, (select sum(gross) from ours) as gross,
                            (select sum(quantity) from stock_movement where sku like 'NWP-%') as pieces,
                            (select count(*) from stock_movement where sku like 'NWP-%') as movements,
                            (select sum(amount) from receipt join ours on order_number = number) as received,
                            (select count(*) from effect join ours on order_number = number) as effects""");
    }
}
