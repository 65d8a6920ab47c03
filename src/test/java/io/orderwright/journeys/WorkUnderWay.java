package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.platform.security.Browser;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people of a running company do about its documents, by the API or in Tasklist, and what has come of them. */
final class WorkUnderWay {

    static final String ORDER = "select state from sales_order where number = ?";

    private static final Map<String, String> WHO_ANSWERS = Map.of(
            "sales-manager", "morgan", "credit-controller", "chris", "general-manager", "grace", "finance", "fiona");

    private final RunningCompany company;
    private final Api api;
    private final Api sandbox;
    private final JdbcTemplate database;

    WorkUnderWay(RunningCompany company) {
        this.company = company;
        this.api = company.api();
        this.sandbox = new Api(URI.create(company.sandbox()), Duration.ofSeconds(20));
        this.database = new JdbcTemplate(company.database());
    }

    void does(String person, String path, Object body) {
        Api.Answer answer = api.post(RunningCompany.login(person), "/api/v1/" + path, body);
        assertThat(answer.good()).as("%s: %s", path, answer.words()).isTrue();
    }

    JsonNode reads(String person, String path) {
        return api.get(RunningCompany.login(person), "/api/v1/" + path);
    }

    /** Completes the task of that order as Tasklist does. */
    void completes(String person, String task, String order, String variables) {
        Browser tasklist = new Browser(URI.create(company.url()).getPort()).as(person);
        tasklist.get("/camunda/app/tasklist/" + company.engine() + "/");
        String id = text("select id_ from act_ru_task where task_def_key_ = ? and name_ like '%' || ?", task, order);
        HttpResponse<String> answer = tasklist.webApp(
                "POST",
                "/camunda/api/engine/engine/" + company.engine() + "/task/" + id + "/submit-form",
                "{\"variables\":" + variables + "}");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    /** Everybody who is asked says yes, one level after the other, until the document is no longer what the query finds. */
    void allAgree(String document, String query, String asked) {
        becomes(document, query, asked);
        await("all agree to " + document).until(() -> {
            if (!text(query, document).equals(asked)) {
                return true;
            }
            database.queryForList(
                            "select approval_seat.group_id from approval_seat join approval on approval.id = level_id"
                                    + " where subject = ? and approval_seat.state = 'OPEN' and decision = 'OPEN' and approval_seat.asking > 0"
                                    + " order by level_no limit 1",
                            String.class,
                            document)
                    .forEach(group -> api.post(
                            RunningCompany.login(WHO_ANSWERS.get(group)),
                            "/api/v1/approvals/" + document + "/decision",
                            Map.of("approved", true, "comment", "agreed")));
            return false;
        });
    }

    /** All that was ordered there arrives. */
    void arrives(String purchase) {
        List<Map<String, Object>> goods = new ArrayList<>();
        reads("paul", "purchases/" + purchase)
                .get("lines")
                .forEach(line -> goods.add(Map.of(
                        "reference",
                        "arrived-" + purchase,
                        "sku",
                        line.get("sku").asText(),
                        "quantity",
                        line.get("quantity").decimalValue(),
                        "against",
                        purchase)));
        does("wendy", "stock/receipts", goods);
    }

    void arrives(String reference, String against, String sku, int quantity) {
        Map<String, Object> goods = new HashMap<>(Map.of("reference", reference, "sku", sku, "quantity", quantity));
        goods.put("against", against);
        does("wendy", "stock/receipts", List.of(goods));
    }

    /** And begun at its work centre. */
    void releases(String work) {
        becomes(work, "select state from work_order where number = ?", "SCHEDULED");
        does("pam", "work-orders/" + work + "/review", Map.of("release", true, "comment", "go"));
        does("pam", "work-orders/" + work + "/start", Map.of());
    }

    void makes(String work, String reference, int completed) {
        does(
                "pam",
                "work-orders/" + work + "/reports",
                Map.of("reference", reference, "completed", completed, "scrapped", 0, "last", true));
    }

    /** All deliveries of the order that have not left yet leave. */
    void ships(String order) {
        await("a delivery of " + order).until(() -> !openDeliveries(order).isEmpty());
        openDeliveries(order)
                .forEach(delivery -> does(
                        "wendy",
                        "deliveries/" + delivery + "/dispatch",
                        Map.of("carrier", "own van", "tracking", "T-" + delivery)));
    }

    private List<String> openDeliveries(String order) {
        return database.queryForList(
                "select number from delivery where order_number = ? and state = 'OPEN'", String.class, order);
    }

    /** The parcel goes its way and is handed over; the carrier tells us. */
    void arrivesWith(String carrier, String parcel) {
        answered(sandbox.post(
                RunningCompany.login("wendy"),
                "/callbacks",
                Map.of(
                        "carrier",
                        carrier,
                        "url",
                        company.url() + "/carriers",
                        "secret",
                        "demo-carriers-tell-this",
                        "doubling",
                        0,
                        "reorder",
                        false)));
        for (String status : List.of("PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED")) {
            answered(sandbox.post(
                    RunningCompany.login("wendy"),
                    "/parcels",
                    Map.of("carrier", carrier, "number", parcel, "status", status)));
        }
    }

    private static void answered(Api.Answer answer) {
        assertThat(answer.good()).as("%s", answer.words()).isTrue();
    }

    /** What is still owed for the order comes in, on its invoices or ahead of them. */
    void paysTheRest(String order) {
        BigDecimal paid = database.queryForObject(
                "select coalesce(sum(paid), 0) from invoice where order_number = ?", BigDecimal.class, order);
        Map<String, Object> sold =
                database.queryForMap("select customer_code, currency, gross from sales_order where number = ?", order);
        does(
                "fiona",
                "payments",
                Map.of(
                        "reference",
                        "rest-of-" + order,
                        "customer",
                        sold.get("customer_code"),
                        "order",
                        order,
                        "currency",
                        sold.get("currency"),
                        "amount",
                        ((BigDecimal) sold.get("gross")).subtract(paid)));
    }

    void thenIs(String order, String state) {
        becomes(order, ORDER, state);
    }

    /** Awaits the one word that the query finds for the document. */
    void becomes(String document, String query, String word) {
        await(document + " is " + word)
                .untilAsserted(() -> assertThat(text(query, document)).isEqualTo(word));
    }

    String text(String query, Object... values) {
        return database.queryForObject(query, String.class, values);
    }

    List<String> texts(String query, Object... values) {
        return database.queryForList(query, String.class, values);
    }

    /** How often a partner did what was asked, by the document that it was told of. */
    Map<String, Integer> effectsAt(String partner, String action, Pattern document) {
        Map<String, Integer> effects = new HashMap<>();
        for (int page = 0; ; page++) {
            JsonNode deliveries = sandbox.get("/received?partner=" + partner + "&page=" + page);
            if (deliveries.isEmpty()) {
                return effects;
            }
            deliveries.forEach(delivery -> {
                if (delivery.get("effect").asBoolean()
                        && delivery.get("action").asText().equals(action)) {
                    Matcher named = document.matcher(delivery.get("body").asText());
                    assertThat(named.find()).as("%s", delivery).isTrue();
                    effects.merge(named.group(), 1, Integer::sum);
                }
            });
        }
    }
}
