package io.orderwright.platform.checks.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderwright.platform.checks.CheckResult;
import io.orderwright.platform.checks.CheckResult.CheckOutcome;
import io.orderwright.platform.checks.CheckResult.Violation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What partners have is what we told them, each thing once. */
@Tag("journey")
class PartnerCheckTest {

    private static final String KEY = "SO-2026-00000001:externalConfirmToCustomer:1";
    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;

    private final List<String> smsKeys = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeAll
    static void database() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20__integration.sql"))
                .execute(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void noDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void partner() throws IOException {
        jdbc.update("delete from effect");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/counts", exchange -> reply(exchange, "{\"partners\":{\"sms\":{}}}"));
        server.createContext("/keys", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int from = Integer.parseInt(query.replaceAll(".*from=(\\d+).*", "$1"));
            List<String> page = List.copyOf(smsKeys).stream().skip(from).toList();
            reply(exchange, "{\"keys\":[" + String.join(",", page) + "]}");
        });
        server.start();
    }

    @AfterEach
    void noPartner() {
        server.stop(0);
    }

    @Test
    void whatBothHaveIsFine() {
        ledger(KEY, "DONE");
        atPartner(KEY, 1);
        assertThat(outcomes()).containsOnly(CheckOutcome.HOLDS);
    }

    @Test
    void aKeyThatIsNotOursIsFound() {
        atPartner("SO-2026-00000009:x:1", 1);
        assertThat(violations("partner-ours")).containsExactly("SO-2026-00000009:x:1");
    }

    @Test
    void aSecondEffectOfAKeyIsFound() {
        ledger(KEY, "DONE");
        atPartner(KEY, 2);
        assertThat(violations("partner-once")).containsExactly(KEY);
        assertThat(violations("partner-sms-once")).containsExactly("SO-2026-00000001");
    }

    @Test
    void aSecondMessageUnderAnotherKeyIsFound() {
        for (String key : List.of(KEY, "SO-2026-00000001:externalConfirmToCustomer:2")) {
            ledger(key, "DONE");
            atPartner(key, 1);
        }
        assertThat(violations("partner-once")).isEmpty();
        assertThat(violations("partner-sms-once")).containsExactly("SO-2026-00000001");
    }

    @Test
    void aSecondMessageOfOneDelayIsFoundAndOneOfEachIsNot() {
        for (String key :
                List.of("UI-2026-00000001-1:externalTellCustomer:1", "UI-2026-00000002-1:externalTellCustomer:1")) {
            ledger(key, "DONE");
            atPartner(key, 1, "delay-notice");
        }
        assertThat(violations("partner-sms-once")).isEmpty();
        String again = "UI-2026-00000002-1:externalTellCustomer:2";
        ledger(again, "DONE");
        atPartner(again, 1, "delay-notice");
        assertThat(violations("partner-sms-once")).containsExactly("UI-2026-00000002-1");
    }

    @Test
    void doneButNotThereAndFailedButThereAreFound() {
        ledger(KEY, "DONE");
        ledger("SO-2026-00000002:externalConfirmToCustomer:1", "FAILED");
        atPartner("SO-2026-00000002:externalConfirmToCustomer:1", 1);
        assertThat(violations("partner-agrees"))
                .containsExactlyInAnyOrder(KEY, "SO-2026-00000002:externalConfirmToCustomer:1");
    }

    @Test
    void whatIsOnItsWayIsNeitherForeignNorMissing() {
        PartnerCheck check = new PartnerChecks(books()).begin();
        ledger(KEY, "DONE");
        check.compare(jdbc);
        atPartner(KEY, 1);
        assertThat(check.results()).extracting(CheckResult::outcome).containsOnly(CheckOutcome.HOLDS);
    }

    @Test
    void withoutBooksNothingIsProvedAndNothingHolds() {
        server.stop(0);
        assertThat(outcomes()).containsOnly(CheckOutcome.SKIPPED);
        assertThat(new PartnerChecks(new PartnerBooks("")).begin().results())
                .extracting(CheckResult::outcome)
                .containsOnly(CheckOutcome.SKIPPED);
    }

    private void ledger(String key, String state) {
        jdbc.update(
                "insert into effect (key, topic, order_number, seq, state, request_hash, request, response)"
                        + " values (?, 'sms.order-confirmation', 'SO', 1, ?, '', '', '')",
                key,
                state);
    }

    private void atPartner(String key, int effects) {
        atPartner(key, effects, "order-confirmation");
    }

    private void atPartner(String key, int effects, String action) {
        smsKeys.add("{\"key\":\"%s\",\"action\":\"%s\",\"deliveries\":%d,\"effects\":%d}"
                .formatted(key, action, effects, effects));
    }

    private PartnerBooks books() {
        return new PartnerBooks("http://localhost:" + server.getAddress().getPort());
    }

    private Map<String, CheckResult> results() {
        PartnerCheck check = new PartnerChecks(books()).begin();
        check.compare(jdbc);
        return check.results().stream().collect(Collectors.toMap(CheckResult::id, Function.identity()));
    }

    private List<CheckOutcome> outcomes() {
        return results().values().stream().map(CheckResult::outcome).toList();
    }

    private List<String> violations(String id) {
        return results().get(id).violations().stream().map(Violation::subject).toList();
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
