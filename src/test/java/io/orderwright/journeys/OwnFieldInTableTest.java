package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.rules.ReleaseState;
import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.RuleTables;
import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.owners.rules.replays.ReplayView;
import io.orderwright.owners.rules.replays.TableReplays;
import io.orderwright.platform.decisions.EditedTable;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An own field is added in a browser and, within two minutes, decides in a table, stands in the form, on paper and in a file. */
@Tag("owners")
class OwnFieldInTableTest extends Business {

    private static final String CREDIT = "credit/credit-decision";
    private static final int AT = 3;

    private final String channel =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String fact = "order." + channel;

    @Autowired
    RuleReleases releases;

    @Autowired
    RuleTables tables;

    @Autowired
    TableReplays replays;

    @Autowired
    DiagramEngine engine;

    @Autowired
    DeliveryBook deliveries;

    @LocalServerPort
    int port;

    /** Other tests decide by the tables as they came, and whatever is placed after this test needs no field. */
    @AfterEach
    void asItCame() {
        tables.decidingBy(CREDIT).forEach(one -> releases.takeBack(one.id(), "the test is over", "peter"));
        assertThat(put("rita", "/api/v1/own-fields/order/" + channel, "{'retired': true}")
                        .statusCode())
                .as("nothing goes by it any more")
                .isEqualTo(200);
    }

    @Test
    void addedInABrowserAndUsedEverywhereWithinTwoMinutes() throws IOException {
        Instant begun = Instant.now();
        Browser rita = new Browser(port).as("rita");
        Map<String, String> typed = new HashMap<>(Map.of("shown-EXPORT", "true"));
        typed.putAll(Map.of(
                "seen", "",
                "code", channel,
                "nameEn", channel + " way",
                "nameZh", "渠道" + channel,
                "type", "LIST",
                "entries", "WEB | Web shop | 网店\nFAIR | Fair | 展会",
                "required", "NEVER",
                "place", "10",
                "shown-ENTRY", "true",
                "shown-PAPER", "true"));
        assertThat(rita.form("/own-fields/order/new", form(rita, typed)).statusCode())
                .isEqualTo(302);
        String before = place(goodCustomer(), line(goods("10.00", 50), 1));
        thenIs(before, TO_SHIP);

        String wrong = "/api/v1/rule-releases/"
                + propose(edited(channel + " way", "WEB, SHOP, -")).id();
        assertThat(get("rita", wrong + "/findings").toString()).contains("SHOP", "Rules!D17", channel + " way");
        ReleaseView proposed = propose(edited("渠道" + channel + "\n" + channel + " way", "网店, -"));
        assertThat(proposed.state()).isEqualTo(ReleaseState.PROPOSED);
        askedAgain(proposed);
        releases.release(proposed.id(), proposed.seenVersion(), null, "", "grace");

        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/drafts/" + UUID.randomUUID()).body()).contains("fields." + channel, "Web shop");
        String order = placedWith("FAIR");
        thenIs(order, TO_SHIP);
        JsonNode decided = get("chris", "/api/v1/orders/" + order + "/timeline").path("decided");
        assertThat(decided.toString()).contains("\"X-FAIR\"", "\"" + fact + "\":\"FAIR\"");
        String web = placedWith("WEB");
        thenIs(web, TO_SHIP);
        assertThat(get("chris", "/api/v1/orders/" + web + "/timeline")
                        .path("decided")
                        .toString())
                .contains("\"" + fact + "\":\"WEB\"")
                .doesNotContain("X-FAIR");
        Browser chris = new Browser(port).as("chris");
        assertThat(chris.get("/orders/" + order + "?lang=en").body()).contains("X-FAIR", fact + ": FAIR");
        String delivery = deliveries.find(order).orElseThrow().number();
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/deliveries/" + delivery + "/note?lang=zh-CN")
                        .body())
                .contains("渠道" + channel, "展会");
        assertThat(sally.get("/orders/export.csv?q=" + order).body()).contains(channel, "Fair");
        assertThat(chris.get("/rules/" + CREDIT + "/ask?lang=en&order=" + order).body())
                .contains("name=\"" + fact + "\"", "X-FAIR");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));

        String held = place(customer(Tier.KEY, "B", "1000"), line(goods("100.00", 50), 16));
        thenIs(held, ON_HOLD);
        assertThat(row(held)).doesNotContain("***");
        assertThat(decidedInFeed("chris", order)).contains("X-FAIR");
        stays();
        closed(order);
        assertThat(row(held)).as("the row of the table in a credit case").isEqualTo("***");
        countsOnly(order);
    }

    private String row(String held) throws IOException {
        return get("chris", "/api/v1/credit/cases/" + held).path("row").asText();
    }

    /** Details of the decision about the order's credit, as events tell it. */
    private String decidedInFeed(String person, String order) throws IOException {
        String after = "";
        while (true) {
            JsonNode page = get(person, "/api/v1/events?limit=500&after=" + encoded(after));
            assertThat(page.path("items")).as("the event is in the feed").isNotEmpty();
            for (JsonNode event : page.path("items")) {
                if (event.path("subject").asText().equals(order)
                        && event.path("event").asText().equals("CreditDecided")) {
                    return event.path("details").toString();
                }
            }
            after = page.path("next").asText();
        }
    }

    /** A workbook that answers otherwise for one value lists by name who says it. */
    private void countsOnly(String order) throws IOException {
        ReleaseView other = propose(EditedTable.of(CREDIT)
                .column(AT, fact)
                .everywhere(AT, "WEB, -")
                .rule("X-FAIR", Map.of(AT, "FAIR", 13, "HOLD", 14, "reason.credit.within-limit")));
        replays.begin(other.id(), 50, "rita");
        await().untilAsserted(() ->
                assertThat(replays.last(other.id()).orElseThrow().state()).isEqualTo(ReplayState.DONE));
        ReplayView done = replays.last(other.id()).orElseThrow();
        assertThat(done.otherwise()).isPositive();
        assertThat(replays.changes(done.id(), Long.MAX_VALUE, 50))
                .anyMatch(change -> change.subject().equals(order));
        assertThat(get("rita", "/api/v1/rule-releases/" + other.id() + "/replay/changes")
                        .path("items"))
                .isEmpty();
        assertThat(new Browser(port)
                        .as("rita")
                        .get("/rule-releases/" + other.id() + "?lang=en")
                        .body())
                .contains("they are not listed")
                .doesNotContain(order);
    }

    @Test
    void whatWasInForceBeforeDecidesAgainOnlyWhereItsFieldsAreOfTheirTypes() {
        String address = "/api/v1/own-fields/order/" + channel;
        put("rita", address, "{'nameEn': '" + channel + "', 'nameZh': '" + channel + "', 'type': 'TEXT'}");
        ReleaseView below = propose(edited(fact, "*, -"));
        releases.release(below.id(), below.seenVersion(), null, "", "grace");
        ReleaseView above =
                releases.propose(CREDIT, "credit.xlsx", EditedTable.of(CREDIT).bytes(), "without", "rita");
        releases.release(above.id(), above.seenVersion(), null, "", "grace");
        assertThat(put("rita", address, "{'type': 'FLAG'}").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> releases.takeBack(above.id(), "no", "peter"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("rules.fields-changed-below");
        assertThat(put("rita", address, "{'type': 'TEXT'}").statusCode()).isEqualTo(200);
        releases.takeBack(above.id(), "the one before fits", "peter");
        assertThat(tables.decidingBy(CREDIT)).extracting(ReleaseView::id).containsExactly(below.id());
    }

    @Test
    void theGateOfDiagramsKnowsWhatThereIs() {
        assertThat(gate("MOON")).containsOnlyOnce("Flow_1 gate.unknown-field [" + channel + "]");
        put(
                "rita",
                "/api/v1/own-fields/order/" + channel,
                "{'nameEn': '" + channel + "', 'nameZh': '" + channel + "', 'type': 'LIST',"
                        + " 'entries': [{'code': 'WEB', 'nameEn': 'Web', 'nameZh': '网', 'retired': false}]}");
        assertThat(gate("MOON")).containsOnlyOnce("Flow_1 gate.never-said [" + channel + ", MOON]");
        assertThat(gate("WEB")).noneMatch(fault -> fault.contains(channel));
        put("rita", "/api/v1/own-fields/order/" + channel, "{'retired': true}");
        assertThat(gate("WEB")).containsOnlyOnce("Flow_1 gate.retired-field [" + channel + "]");
    }

    private List<String> gate(String value) {
        String model =
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='own'><sequenceFlow id='Flow_1'>"
                        + "<conditionExpression>${ownFields.orderSays(orderNumber, \"" + channel + "\", \"" + value
                        + "\")}</conditionExpression></sequenceFlow></process></definitions>";
        return engine.findings(List.of(new DiagramFile("own.bpmn", model.getBytes(StandardCharsets.UTF_8)))).stream()
                .map(fault -> fault.element() + " " + fault.kind() + " " + fault.said())
                .toList();
    }

    /** Of a decision that was made before, nothing is known there: it cannot be asked, and that is said. */
    private void askedAgain(ReleaseView proposed) {
        replays.begin(proposed.id(), 1, "rita");
        await().untilAsserted(() ->
                assertThat(replays.last(proposed.id()).orElseThrow().state()).isEqualTo(ReplayState.DONE));
        ReplayView done = replays.last(proposed.id()).orElseThrow();
        assertThat(List.of(done.asked(), done.unanswered())).containsExactly(1, 1);
    }

    /** What a table in force goes by is not taken away from under it. */
    private void stays() {
        String address = "/api/v1/own-fields/order/" + channel;
        assertThat(put("rita", address, "{'retired': true}").body()).contains("own-fields.gone-by", CREDIT);
        String fairRetired = "{'entries': [{'code': 'WEB', 'nameEn': 'Web shop', 'nameZh': '网店', 'retired': false},"
                + " {'code': 'FAIR', 'nameEn': 'Fair', 'nameZh': '展会', 'retired': true}]}";
        assertThat(put("rita", address, fairRetired).body()).contains("own-fields.entry-gone-by", CREDIT);
        assertThat(put("rita", address, "{'nameEn': 'Another name'}").statusCode())
                .as("what it is called means nothing to a table that was released")
                .isEqualTo(200);
        assertThat(tables.decidingBy(CREDIT)).hasSize(1);
        ReleaseView waits = propose(edited(fact, "WEB, -").text("DEFAULT", 13, "REVIEW"));
        put("rita", address, "{'nameEn': 'Yet another name'}");
        assertThat(post(
                        "grace",
                        "/api/v1/rule-releases/" + waits.id() + "/release",
                        "{'over': '" + waits.seenVersion() + "'}"))
                .contains("rules.fields-changed");
    }

    /** Who may not read the field finds neither what was decided by it nor the table. */
    private void closed(String order) throws IOException {
        assertThat(put("rita", "/api/v1/own-fields/order/" + channel, "{'shown': [], 'readers': ['sales']}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("fiona", "/api/v1/orders/" + order + "/timeline")
                        .path("decided")
                        .toString())
                .contains(CREDIT)
                .doesNotContain(channel, "FAIR");
        assertThat(get("chris", "/api/v1/orders/" + order + "/timeline")
                        .path("decided")
                        .toString())
                .as("the row would tell")
                .doesNotContain(channel, "FAIR");
        for (String reader : List.of("fiona", "chris")) {
            assertThat(decidedInFeed(reader, order)).as(reader).contains(CREDIT).doesNotContain("FAIR");
        }
        assertThat(get("sally", "/api/v1/orders/" + order + "/timeline")
                        .path("decided")
                        .toString())
                .contains(fact);
        Browser fiona = new Browser(port).as("fiona");
        assertThat(fiona.get("/orders/" + order).body())
                .contains(order)
                .doesNotContain("X-FAIR", fact, "data-own=\"" + channel + "\"");
        assertThat(fiona.get("/rules/" + CREDIT).statusCode()).isEqualTo(403);
        long release = tables.decidingBy(CREDIT).get(0).id();
        for (String address : List.of(
                "/api/v1/rules/" + CREDIT,
                "/api/v1/rules/" + CREDIT + "/workbook",
                "/api/v1/rule-releases/" + release + "/workbook",
                "/api/v1/rule-releases/" + release + "/findings")) {
            assertThat(get("fiona", address).path("code").asText()).as(address).isEqualTo("rules.closed-field");
        }
        assertThat(get("audrey", "/api/v1/rules/" + CREDIT).toString()).contains(fact);
        assertThat(new Browser(port)
                        .as("audrey")
                        .get("/rules/" + CREDIT + "/ask?lang=en&order=" + order)
                        .body())
                .as("what is said is not for those who answer for fields")
                .contains(fact)
                .doesNotContain("X-FAIR");
    }

    private EditedTable edited(String heading, String everywhere) {
        return EditedTable.of(CREDIT)
                .column(AT, heading)
                .everywhere(AT, everywhere)
                .rule("X-FAIR", Map.of(AT, "FAIR", 13, "APPROVE", 14, "reason.credit.within-limit"));
    }

    private ReleaseView propose(EditedTable edited) {
        return releases.propose(CREDIT, "credit.xlsx", edited.bytes(), "fairs", "rita");
    }

    private String placedWith(String entry) throws IOException {
        Browser sally = new Browser(port);
        HttpResponse<String> made = sally.send(sally.request("/api/v1/orders")
                .header("Authorization", basic("sally"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", channel + entry)
                .POST(BodyPublishers.ofString(("{'customer':'" + goodCustomer() + "','lines':[{'sku':'"
                                + goods("10.00", 50) + "','quantity':1}],'fields':{'" + channel + "':'" + entry + "'}}")
                        .replace('\'', '"')))
                .build());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json.readTree(made.body()).path("number").asText();
    }

    private HttpResponse<String> put(String person, String path, String body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request(path)
                .header("Authorization", basic(person))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    private String post(String person, String path, String body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request(path)
                        .header("Authorization", basic(person))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build())
                .body();
    }

    private JsonNode get(String person, String path) throws IOException {
        Browser browser = new Browser(port);
        return json.readTree(browser.send(browser.request(path)
                        .header("Authorization", basic(person))
                        .header("Accept", "application/json, */*")
                        .GET()
                        .build())
                .body());
    }

    private static String basic(String person) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Browser browser, Map<String, String> typed) {
        return typed.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(browser.csrf());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
