package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.jobs.ImportRunner;
import io.orderwright.platform.security.RunningApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No import goes on for ever, and none comes back at each start. */
@Tag("doors")
@RunningApplication
class ImportEndsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ImportRunner runner;

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatEndedTheApplicationTwiceIsNotTriedAThirdTime() {
        ImportClient morgan = new ImportClient(port, "morgan");
        long id = unfinished(morgan, 2);
        runner.resume();
        JsonNode job = morgan.ended(id);
        assertThat(job.get("state").asText()).isEqualTo("FAILED");
        assertThat(morgan.errors(job).get(0).get("code").asText()).isEqualTo("intake.given-up");
        assertThat(leftovers(id)).isZero();
    }

    @Test
    void whoBroughtAFileInMayEndItsImportAndNobodyElse() {
        ImportClient morgan = new ImportClient(port, "morgan");
        long id = unfinished(morgan, 0);
        String end = "/api/v1/imports/" + id + "/end";
        assertThat(new ImportClient(port, "sally")
                        .post(end, "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
        assertThat(morgan.post(end, "application/json", BodyPublishers.noBody()).statusCode())
                .isEqualTo(202);
        JsonNode job = morgan.ended(id);
        assertThat(job.get("state").asText()).isEqualTo("FAILED");
        assertThat(morgan.errors(job).get(0).get("code").asText()).isEqualTo("intake.ended");
        assertThat(leftovers(id)).isZero();
        assertThat(jdbc.queryForObject("select count(*) from customer where code = ?", Long.class, own))
                .isZero();
    }

    /** Killed after every file was read and before anything was written, and in the middle of the step between. */
    @ParameterizedTest
    @ValueSource(strings = {"RUNNING", "CHECKING"})
    void aSetThatWasInterruptedIsReadOnceMoreAndWrittenOnce(String secondFile) {
        ImportClient ines = new ImportClient(port, "ines");
        String c = own.toUpperCase(Locale.ROOT);
        Map<String, String> files = new TreeMap<>(Map.of(
                "customers.csv", "code,name,currency\n%1$s,Own,CNY\n".formatted(c),
                "products.csv", "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,ZERO\n".formatted(c),
                "opening-stock.csv", "sku,quantity\n%1$s,100\n".formatted(c),
                "past-orders.csv",
                        "order_id,customer,state,placed_on,currency,sku,quantity,unit_price\nH-%1$s,%1$s,CLOSED,2024-01-05,CNY,%1$s,3,9\n"
                                .formatted(c)));
        JsonNode tried = ines.moveIn(files, "2026-06-30", true);
        assertThat(tried.get("state").asText()).as(tried.toString()).isEqualTo("DONE");
        long set = tried.get("id").asLong();
        killed(set, files, tried, secondFile);

        runner.resume();

        JsonNode done = await("the set goes on")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> ines.json("/api/v1/openings/" + set),
                        one -> ImportState.valueOf(one.get("state").asText()).finished());
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        done.get("files").forEach(file -> {
            assertThat(file.get("total").asInt()).as(file.toString()).isEqualTo(1);
            assertThat(file.get("added").asInt()).as(file.toString()).isEqualTo(1);
            assertThat(file.get("errors").asInt()).as(file.toString()).isZero();
            assertThat(leftovers(file.get("id").asLong())).isZero();
        });
        assertThat(jdbc.queryForList("select quantity::int from stock_movement where sku = ?", Integer.class, c))
                .containsExactly(100);
        assertThat(jdbc.queryForList("select number from past_order where number = ?", String.class, "H-" + c))
                .hasSize(1);
    }

    /** As a killed application leaves it: what was read is put aside, counted and half numbered; nothing is written. */
    private void killed(long set, Map<String, String> files, JsonNode tried, String secondFile) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("update import_set set dry_run = false where id = ?", set);
            tried.get("files").forEach(file -> {
                long id = file.get("id").asLong();
                String name = file.get("fileName").asText();
                jdbc.update(
                        "insert into import_content (import_id, no, bytes) values (?, 0, ?)",
                        id,
                        Objects.requireNonNull(files.get(name)).getBytes(StandardCharsets.UTF_8));
                jdbc.update("insert into import_row values (?, 'left', 7, array['left'])", id);
                jdbc.update("insert into import_document values (?, 1, 'left')", id);
                jdbc.update(
                        """
                        update import_job set state = ?, dry_run = false, finished_at = null, attempts = 1, total = 7,
                            errors = 0 where id = ?""",
                        name.startsWith("opening-stock") ? secondFile : "RUNNING",
                        id);
            });
        });
    }

    /** An import that nobody works on, as one that a killed application left. */
    private long unfinished(ImportClient client, int attempts) {
        byte[] file = ("code,name,currency\n" + own + ",Own,CNY\n").getBytes(StandardCharsets.UTF_8);
        long id = client.bringIn("customers", file, true).get("id").asLong();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("insert into import_content (import_id, no, bytes) values (?, 0, ?)", id, file);
            jdbc.update(
                    "update import_job set state = 'CHECKING', dry_run = false, finished_at = null, attempts = ? where id = ?",
                    attempts,
                    id);
        });
        return id;
    }

    private Long leftovers(long id) {
        return jdbc.queryForObject("select count(*) from import_content where import_id = ?", Long.class, id);
    }
}
