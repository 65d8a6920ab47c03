package io.orderwright.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * This version starts on the data of version 0.1, with orders in every state: nothing is lost, the books agree, and what was
 * under way goes on on the diagrams with which it started. One company for all steps, since a start takes its time.
 */
@Tag("journey")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeFromVersion01Test {

    private static RunningCompany company;
    private static Api api;
    private static JdbcTemplate database;

    @BeforeAll
    static void start() {
        company = RunningCompany.withDataOfVersion01();
        api = company.api();
        database = new JdbcTemplate(company.database());
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @Test
    @Order(1)
    void everyOrderIsThereWithItsAmount() {
        assertThat(database.queryForObject("select count(*) from sales_order", Integer.class))
                .isEqualTo(26);
        assertThat(states())
                .containsKeys(
                        "PLACED",
                        "ON_HOLD",
                        "IN_APPROVAL",
                        "WAITING_FOR_STOCK",
                        "WAITING_FOR_PAYMENT",
                        "CONFIRMING",
                        "TO_SHIP",
                        "PARTLY_SHIPPED",
                        "SHIPPED",
                        "CLOSED",
                        "REJECTED",
                        "CANCELLED");
    }

    /** What waits for partners or timers goes on at once, beside the checker. */
    @Test
    @Order(2)
    void theBooksAgree() {
        await("clean books").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(violations())
                .isEmpty());
    }

    @Test
    @Order(3)
    void anApprovalThatWasAskedForIsGivenAndTheOrderGoesOn() {
        String order = "SO-2026-00000022";
        assertThat(state(order)).isEqualTo("IN_APPROVAL");
        does(
                RunningCompany.login("morgan"),
                "/api/v1/approvals/" + order + "/decision",
                Map.of("approved", true, "comment", "as before"));
        thenIsNoLonger(order, "IN_APPROVAL");
    }

    @Test
    @Order(4)
    void goodsThatWereToBeShippedAreShippedInvoicedAndPaid() {
        String order = "SO-2026-00000023";
        String delivery = database.queryForObject(
                "select number from delivery where order_number = ? and state = 'OPEN'", String.class, order);
        does(
                RunningCompany.login("wendy"),
                "/api/v1/deliveries/" + delivery + "/dispatch",
                Map.of("carrier", "own van", "tracking", "T-9"));
        thenIs(order, "SHIPPED");
        pay(order, "C-2001");
        thenIs(order, "CLOSED");
    }

    @Test
    @Order(5)
    void whatIsPartlyPaidIsPaidInFullAndClosed() {
        String order = "SO-2026-00000003";
        pay(order, "C-1002");
        thenIs(order, "CLOSED");
    }

    @Test
    @Order(6)
    void anOrderUnderWayIsCancelledAndNothingStaysReserved() {
        String order = "SO-2026-00000006";
        does(
                RunningCompany.login("sally"),
                "/api/v1/orders/" + order + "/cancel",
                Map.of("reason", "no longer wanted"));
        thenIs(order, "CANCELLED");
        assertThat(database.queryForObject(
                        "select count(*) from stock_reservation where order_number = ? and state = 'OPEN'",
                        Integer.class,
                        order))
                .isZero();
    }

    @Test
    @Order(6)
    void whatWasProposedIsAnsweredAndCarriedOut() {
        Login grace = RunningCompany.login("grace");
        JsonNode change = api.get(grace, "/api/v1/changes/CO-2026-00000001");
        assertThat(change.path("state").asText()).as("%s", change).isEqualTo("DONE");
        assertThat(change.path("version").asInt()).isEqualTo(2);
        String insertion = "/api/v1/insertions/UI-2026-00000001";
        assertThat(api.get(grace, insertion).path("state").asText()).isEqualTo("ASKED");
        does(grace, insertion + "/decision", Map.of("approved", true, "comment", "go on"));
        JsonNode done = api.get(grace, insertion);
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("DONE");
        assertThat(done.path("decidedBy").asText()).isEqualTo("grace");
    }

    /** The same request under the same key, as a client of 0.1 would send it again after the upgrade. */
    @Test
    @Order(7)
    void aRequestThatWasSentBeforeTheUpgradeIsRecognised() {
        String key = database.queryForObject(
                "select external_id from sales_order where number = ?", String.class, "SO-2026-00000023");
        Map<String, Object> asked = Map.of(
                "customer",
                "C-2001",
                "prepaid",
                false,
                "lines",
                List.of(Map.of("sku", "M-200", "quantity", 20), Map.of("sku", "S-010", "quantity", 5)));
        JsonNode again = place(key, asked);
        assertThat(again.path("number").asText()).as("%s", again).isEqualTo("SO-2026-00000023");
        JsonNode other =
                place(key, Map.of("customer", "C-2001", "lines", List.of(Map.of("sku", "S-010", "quantity", 6))));
        assertThat(other.path("code").asText()).isEqualTo("order.key-reused");
    }

    private static JsonNode place(String key, Map<String, Object> asked) {
        ObjectMapper json = new ObjectMapper();
        HttpRequest request = HttpRequest.newBuilder(URI.create(company.url() + "/api/v1/orders"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("sally:sally-demo".getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.valueToTree(asked).toString()))
                .build();
        try {
            return json.readTree(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(8)
    void theBooksStillAgreeAtTheEnd() {
        theBooksAgree();
    }

    private void pay(String order, String customer) {
        JsonNode known = api.get(RunningCompany.login("fiona"), "/api/v1/orders/" + order);
        does(
                RunningCompany.login("fiona"),
                "/api/v1/payments",
                Map.of(
                        "reference",
                        "after-upgrade-" + order,
                        "customer",
                        customer,
                        "order",
                        order,
                        "currency",
                        "CNY",
                        "amount",
                        known.get("gross").decimalValue()));
    }

    private static void does(Login login, String path, Map<String, Object> body) {
        Api.Answer answer = api.post(login, path, body);
        assertThat(answer.good()).as("%s: %s", path, answer.words()).isTrue();
    }

    private static void thenIs(String order, String state) {
        await(order + " is " + state).atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(state(order))
                .isEqualTo(state));
    }

    private static void thenIsNoLonger(String order, String state) {
        await(order + " is no longer " + state)
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(state(order)).isNotEqualTo(state));
    }

    private static String state(String order) {
        return database.queryForObject("select state from sales_order where number = ?", String.class, order);
    }

    private static Map<String, Long> states() {
        Map<String, Long> states = new HashMap<>();
        database.query("select state, count(*) from sales_order group by state", row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    private static List<String> violations() {
        return StreamSupport.stream(company.checks().get("checks").spliterator(), false)
                .filter(check -> check.get("count").asInt() > 0)
                .map(JsonNode::toString)
                .toList();
    }
}
