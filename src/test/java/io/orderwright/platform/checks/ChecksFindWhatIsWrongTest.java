package io.orderwright.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.commands.Main;
import io.orderwright.commands.NorthwindSample;
import io.orderwright.journeys.RunningCompany;
import io.orderwright.platform.checks.CheckResult.CheckOutcome;
import io.orderwright.platform.checks.CheckResult.Violation;
import io.orderwright.platform.checks.sql.SqlCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every check is silent about the demo company with its orders in every stage, and speaks when something is spoiled. */
@Tag("journey")
class ChecksFindWhatIsWrongTest {

    private static RunningCompany company;

    @BeforeAll
    static void start() {
        company = RunningCompany.withDemoOrders();
        answer(
                "chris",
                "/api/v1/credit/holds/" + held() + "/decision",
                Map.of("release", true, "comment", "a deposit is on its way"));
        for (String person : List.of("morgan", "chris", "grace")) {
            if (state("demo-approval-2").equals("IN_APPROVAL")) {
                answer(
                        person,
                        "/api/v1/approvals/" + number("demo-approval-2") + "/decision",
                        Map.of("approved", true, "comment", ""));
            }
        }
        assertThat(state("demo-approval-2")).isNotEqualTo("IN_APPROVAL");
        await("orders that are just being sent")
                .until(() -> new JdbcTemplate(company.database())
                                .queryForObject("select count(*) from act_ru_ext_task", Integer.class)
                        == 0);
    }

    /** Says yes as somebody; who is not asked is told so. */
    private static void answer(String person, String path, Map<String, ?> verdict) {
        Api.Answer answer = company.api().post(RunningCompany.login(person), path, verdict);
        assertThat(answer.status()).as(answer.words()).isIn(204, 403);
    }

    private static String number(String key) {
        return column("number", key);
    }

    private static String held() {
        return new JdbcTemplate(company.database())
                .queryForObject("select min(number) from sales_order where state = 'ON_HOLD'", String.class);
    }

    private static String state(String key) {
        return column("state", key);
    }

    private static String column(String name, String key) {
        return new JdbcTemplate(company.database())
                .queryForObject("select " + name + " from sales_order where external_id = ?", String.class, key);
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @Test
    void nothingIsWrongInTheDemoCompany() {
        JsonNode report = company.checks();

        assertThat(report.path("checks"))
                .hasSize(AllChecks.sql().size() + 4)
                .extracting(check -> check.path("outcome").asText())
                .containsOnly(CheckOutcome.HOLDS.name());
        assertThat(report.path("clean").asBoolean()).isTrue();
    }

    @Test
    void everyCheckIsProvedToFindSomething() {
        assertThat(Plant.all())
                .extracting(Plant::check)
                .containsAll(AllChecks.sql().stream().map(SqlCheck::id).toList());
    }

    @Test
    void violationsBeyondTheFirstAreCountedNotNamed() {
        CheckResult result = new SqlCheck(
                        "x", 1, "select n::text as subject, 'x' as found from generate_series(1, 5000) n")
                .run(new JdbcTemplate(company.database()));

        assertThat(result.count()).isEqualTo(5000);
        assertThat(result.violations()).hasSize(CheckResult.MOST);
    }

    @Test
    void theAuditorAsksOverHttpAndOthersMayNot() throws Exception {
        assertThat(ask("audrey", "/api/v1/checks", "zh-CN").body())
                .contains("\"clean\":true")
                .contains("锁库数量等于未结锁库记录之和。");
        assertThat(ask("adam", "/api/v1/checks/health", "en").body()).contains("\"status\":\"UP\"");
        assertThat(ask("sally", "/api/v1/checks", "en").statusCode()).isEqualTo(403);
    }

    @Test
    void northwindsOrdersRunToTheirEndWhileTheCheckerWatchesAndAgainChangesNothing() {
        new NorthwindSample(company).runsToItsEnd();
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndFails() {
        new NorthwindSample(company).saysWhichFolderIsNotThere();
    }

    /** Spoils for good what it repairs itself: the command sees the committed database only. */
    @Test
    void theCommandEndsWithZeroOnlyWhenNothingIsWrong() {
        JdbcTemplate jdbc = new JdbcTemplate(company.database());
        List<String> command = List.of("check", "--url", company.url());
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        assertThat(Main.run(command, new PrintStream(clean, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(clean.toString(StandardCharsets.UTF_8))
                .contains("checker clean: " + (AllChecks.sql().size() + 4) + " hold, 0 violated, 0 skipped");

        jdbc.update("update stock_item set safety = safety + 1, on_hand = on_hand + 1 where sku = 'S-010'");
        try {
            ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
            assertThat(Main.run(command, new PrintStream(spoiled, true, StandardCharsets.UTF_8)))
                    .isEqualTo(1);
            assertThat(spoiled.toString(StandardCharsets.UTF_8))
                    .contains("S-010: on_hand=")
                    .contains("checker found 1 violated");
        } finally {
            jdbc.update("update stock_item set safety = safety - 1, on_hand = on_hand - 1 where sku = 'S-010'");
        }
    }

    private static HttpResponse<String> ask(String person, String path, String language) throws Exception {
        String login = Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes());
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(company.url() + path))
                                .header("Authorization", "Basic " + login)
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString());
    }

    /**
     * All plants stand in one transaction that is taken back at the end, each behind a savepoint: to take the tables'
     * constraints away, and to look at the schema anew, costs more than a check.
     */
    @Nested
    class Spoiled {

        private static Connection spoiling;
        private static JdbcTemplate jdbc;

        /** The tables' own constraints refuse much of what is planted; the checks must not rely on them. */
        @BeforeAll
        static void withoutConstraints() throws SQLException {
            spoiling = company.database().getConnection();
            spoiling.setAutoCommit(false);
            jdbc = new JdbcTemplate(new SingleConnectionDataSource(spoiling, true));
            // Whoever of the running company waits for us while we wait for it gives way, and asks again.
            jdbc.execute("set local deadlock_timeout = '60s'");
            jdbc.queryForList(
                            """
                            select 'alter table ' || conrelid::regclass || ' '
                                || string_agg('drop constraint if exists ' || conname || ' cascade', ', ')
                            from pg_constraint
                            where contype in ('c', 'u', 'f') and connamespace = 'public'::regnamespace
                            group by conrelid""",
                            String.class)
                    .forEach(jdbc::execute);
            jdbc.execute("drop index if exists sales_order_key");
        }

        @AfterAll
        static void asItWas() throws SQLException {
            spoiling.rollback();
            spoiling.close();
        }

        @ParameterizedTest
        @MethodSource("io.orderwright.platform.checks.Plant#all")
        void whatIsSpoiledIsFound(Plant plant) throws SQLException {
            Savepoint clean = spoiling.setSavepoint();
            try {
                String subject = jdbc.queryForObject(plant.subject(), String.class);
                assertThat(subject).as("a document to spoil").isNotNull();
                assertThat(check(plant).run(jdbc).outcome()).isEqualTo(CheckOutcome.HOLDS);

                for (String statement : plant.statements()) {
                    jdbc.execute(statement.replace("$", "'" + subject + "'"));
                }

                CheckResult result = check(plant).run(jdbc);
                assertThat(result.outcome()).isEqualTo(CheckOutcome.VIOLATED);
                assertThat(result.count())
                        .isGreaterThanOrEqualTo(result.violations().size());
                assertThat(result.violations()).extracting(Violation::subject).contains(subject);
            } finally {
                spoiling.rollback(clean);
            }
        }

        private static SqlCheck check(Plant plant) {
            return AllChecks.sql().stream()
                    .filter(check -> check.id().equals(plant.check()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
