package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryPapers;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.security.Browser;
import io.orderwright.process.fields.OwnFieldsTasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A field that an owner adds is there at once: on the page, where an order is entered, in files, by the API, and in the record. */
@Tag("owners")
class OwnFieldsTest extends Business {

    private static final String LIST =
            """
            {'nameEn': 'Channel', 'nameZh': '渠道', 'type': 'LIST', 'shown': ['ENTRY', 'EXPORT'],
             'entries': [{'code': 'WEB', 'nameEn': 'Web shop', 'nameZh': '网店', 'retired': false},
                         {'code': 'FAIR', 'nameEn': 'Fair', 'nameZh': '展会', 'retired': false}]}""";

    @Autowired
    AuditTrail audit;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    DeliveryPapers papers;

    @Autowired
    OwnFieldsTasks process;

    @LocalServerPort
    int port;

    private String channel = "";
    private String depth = "";

    @BeforeEach
    void fields() {
        String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        channel = "C" + own;
        depth = "D" + own;
    }

    /** Whatever is placed after this test needs none of them. */
    @AfterEach
    void retired() {
        for (String field : new String[] {channel, depth}) {
            put("rita", "/api/v1/own-fields/order/" + field, "{'retired': true}");
        }
    }

    @Test
    void addedInTheBrowserAndFilledInAtOnce() throws IOException {
        Browser rita = new Browser(port).as("rita");
        assertThat(rita.get("/own-fields").body()).contains("Own fields", "/own-fields/order/new");
        Map<String, String> typed = new HashMap<>(Map.of("shown-EXPORT", "true"));
        typed.putAll(Map.of(
                "seen", "",
                "code", channel,
                "nameEn", "Channel",
                "nameZh", "渠道",
                "type", "LIST",
                "entries", "WEB | Web shop | 网店\nFAIR | Fair | 展会",
                "required", "NEVER",
                "place", "10",
                "shown-ENTRY", "true",
                "shown-PAPER", "true"));
        assertThat(rita.form("/own-fields/order/new", form(rita, typed)).statusCode())
                .isEqualTo(302);
        HttpResponse<String> wrong =
                rita.form("/own-fields/order/new", form(rita, typed).replace("type=LIST", "type=TEXT"));
        assertThat(wrong.statusCode()).isEqualTo(200);

        Browser sally = new Browser(port).as("sally");
        String order = place(goodCustomer(), line(goods("10.00", 50), 1));
        thenIs(order, TO_SHIP);
        String draft = "/orders/drafts/" + UUID.randomUUID();
        assertThat(sally.get(draft).body()).contains("fields." + channel, "Web shop");
        String values = "/field-values/order/" + order;
        assertThat(sally.get(values).body()).contains("Channel", "Web shop");
        String seen = sally.get(values).body().replaceAll("(?s).*name=\"seen\" value=\"(\\w+)\".*", "$1");
        assertThat(sally.form(values, form(sally, Map.of("seen", seen, "fields." + channel, "NONE")))
                        .body())
                .contains("none of the entries");
        assertThat(sally.form(values, form(sally, Map.of("seen", seen, "fields." + channel, "WEB")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sally.form(values, form(sally, Map.of("seen", seen, "fields." + channel, "FAIR")))
                        .body())
                .as("what was seen is not what is there now")
                .contains("meanwhile");
        assertThat(sally.get("/orders/" + order).body()).contains("data-own=\"" + channel + "\"", "Web shop");
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/orders/" + order + "?lang=zh-CN")
                        .body())
                .contains("网店");
        assertThat(sally.get("/orders/export.csv?q=" + order).body()).contains("Channel", "Web shop");
        assertThat(workbook(sally.bytes("/orders/export.xlsx?q=" + order))).contains("Channel", "Web shop");
        assertThat(audit.of(order, 0, 500))
                .anySatisfy(entry -> assertThat(entry.details().toString()).contains(channel + ":  → WEB"));
        String delivery = deliveries.find(order).orElseThrow().number();
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/deliveries/" + delivery + "/note?lang=zh-CN")
                        .body())
                .contains("渠道", "网店");
        assertThat(words(papers.pdf(delivery, Locale.ENGLISH))).contains("Channel", "Web shop");
        assertThat(process.orderSays(order, channel, "WEB")).isTrue();
        assertThat(process.orderSays(order, channel, "")).isFalse();
        assertThat(process.ofOrder(order, channel)).isEqualTo("WEB");
        copied(sally, order);
    }

    /** What the entry form does not show goes along with what it shows. */
    private void copied(Browser sally, String order) throws IOException {
        put(
                "rita",
                "/api/v1/own-fields/order/" + depth,
                "{'nameEn': 'Depth', 'nameZh': '深度', 'type': 'NUMBER', 'decimals': 1}");
        put("sally", "/api/v1/field-values/order/" + order, "{'fields': {'" + depth + "': -12.5}}");
        String to = sally.form("/orders/" + order + "/copy", "_csrf=" + sally.csrf())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("http://[^/]*", "");
        String page = sally.get(to).body();
        assertThat(page).containsPattern("value=\"WEB\" selected");
        Map<String, String> said = new HashMap<>(Map.of(channel, "WEB"));
        Matcher unseen = Pattern.compile("<input type=\"hidden\" data-own=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (unseen.find()) {
            said.put(unseen.group(1), unseen.group(2));
        }
        assertThat(said).containsEntry(depth, "-12.5");
        JsonNode draft = json.readTree(jdbc.queryForObject(
                "select content::text from order_draft where id = ?::uuid", String.class, to.replaceFirst(".*/", "")));
        ((ObjectNode) draft).set("fields", json.valueToTree(said));
        HttpResponse<String> placed = sally.send(sally.request(to + "/submit")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", sally.csrf())
                .POST(BodyPublishers.ofString(json.writeValueAsString(
                        Map.of("version", 1, "editor", "one", "anyway", false, "content", draft))))
                .build());
        String number = json.readTree(placed.body()).path("number").asText();
        assertThat(get("sally", "/api/v1/field-values/order/" + number)
                        .path("fields")
                        .toString())
                .contains("\"" + channel + "\":\"WEB\"", "\"" + depth + "\":-12.5");
        put(
                "rita",
                "/api/v1/own-fields/order/" + depth,
                "{'shown': ['EXPORT'], 'readers': ['sales', 'sales-manager']}");
        assertThat(sally.get("/orders/export.csv?q=" + number).body())
                .as("a number is no formula")
                .contains("Depth", ",-12.5")
                .doesNotContain("'-12.5");
        assertThat(new Browser(port)
                        .as("wendy")
                        .get("/orders/export.csv?q=" + number)
                        .body())
                .as("not for the warehouse")
                .contains(number)
                .doesNotContain("Depth", "-12.5");
        assertThat(get("wendy", "/api/v1/own-fields/order").toString())
                .contains(channel)
                .doesNotContain(depth);
        assertThat(get("audrey", "/api/v1/own-fields/order").toString()).contains(depth);
    }

    @Test
    void closedInTheRecordOfACustomerWhateverPageShowsIt() {
        String customer = goodCustomer();
        put(
                "rita",
                "/api/v1/own-fields/customer/" + channel,
                "{'nameEn': 'Lawsuit', 'nameZh': '诉讼', 'type': 'TEXT', 'readers': ['sales'], 'writers': ['sales']}");
        assertThat(put(
                                "sally",
                                "/api/v1/field-values/customer/" + customer,
                                "{'fields': {'" + channel + "': 'verklagt'}}")
                        .statusCode())
                .isLessThan(300);
        put("rita", "/api/v1/own-fields/customer/" + channel, "{'retired': true}");
        assertThat(new Browser(port).as("fiona").get("/credit/" + customer).body())
                .contains(customer, "***")
                .doesNotContain("verklagt");
    }

    /** What is needed is asked of whoever can say it, and of nobody else. */
    @Test
    void notShownIsNotNeeded() {
        String list = LIST.replace("'type'", "'required': 'ALWAYS', 'type'");
        String address = "/api/v1/own-fields/order/" + channel;
        assertThat(put("rita", address, list.replace("'ENTRY', ", "")).body()).contains("own-fields.needed-unseen");
        assertThat(put("rita", address, list.replace("'type'", "'writers': ['finance'], 'type'"))
                        .body())
                .contains("own-fields.needed-unwritten");
        assertThat(put("rita", address, list.replace("'type'", "'writers': ['finance', 'sales-manager'], 'type'"))
                        .statusCode())
                .isLessThan(300);
        String order = place(goodCustomer(), line(goods("10.00", 50), 1));
        assertThat(order).startsWith("SO-");
    }

    @Test
    void placedByTheApiWithWhatItNeeds() throws IOException {
        put(
                "rita",
                "/api/v1/own-fields/order/" + channel,
                LIST.replace("'type'", "'required': 'AT_PLACEMENT', 'usual': 'FAIR', 'type'"));
        put(
                "rita",
                "/api/v1/own-fields/order/" + depth,
                "{'nameEn': 'Depth', 'nameZh': '深度', 'type': 'NUMBER', 'decimals': 1, 'unit': 'm', 'readers': ['finance', 'sales']}");
        String order =
                "{'customer':'" + goodCustomer() + "','lines':[{'sku':'" + goods("10.00", 50) + "','quantity':1}]%s}";
        assertThat(errors(placing("1", order.formatted(",'fields':{'" + channel + "':'MOON'}"))))
                .containsExactly("fields." + channel + " own-fields.no-entry");
        assertThat(errors(placing("1", order.formatted(",'fields':{'nothing':1}"))))
                .containsExactly("fields.nothing own-fields.unknown");
        assertThat(errors(placing("1", order.formatted(",'fields':{'" + depth + "':12.25}"))))
                .containsExactly("fields." + depth + " own-fields.too-fine");

        String said = order.formatted(",'fields':{'" + depth + "':12.50}");
        HttpResponse<String> made = placing("1", said);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(placing("1", said.replace("12.50", "12.5")).statusCode())
                .as("the same again")
                .isEqualTo(200);
        assertThat(placing("1", said.replace("12.50", "13")).statusCode()).isEqualTo(409);
        String number = json.readTree(made.body()).path("number").asText();
        String address = "/api/v1/field-values/order/" + number;
        assertThat(get("sally", address).path("fields").toString())
                .contains("\"" + channel + "\":\"FAIR\"", "\"" + depth + "\":12.5");
        assertThat(get("wendy", address).path("fields").has(depth))
                .as("not for the warehouse")
                .isFalse();
        assertThat(put("wendy", address, "{'fields': {'" + channel + "': 'WEB'}}")
                        .body())
                .contains("own-fields.may-not-write");
        assertThat(put("sally", address, "{'fields': {'" + channel + "': null}}")
                        .statusCode())
                .as("needed at placement only")
                .isEqualTo(200);
        assertThat(put("rita", "/api/v1/own-fields/order/" + depth, "{'unit': 'km'}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(audit.of(number, 0, 500))
                .anySatisfy(entry -> assertThat(entry.details().toString()).contains("closedChanges=" + depth));
        assertThat(get("sally", "/api/v1/orders/" + number + "/timeline").toString())
                .doesNotContain(depth);
    }

    private static String words(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String workbook(HttpResponse<byte[]> answer) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList()
                    .toString();
        }
    }

    private List<String> errors(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode body = json.readTree(answer.body());
        JsonNode errors = body.has("errors")
                ? body.path("errors")
                : json.createArrayNode().add(body);
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error ->
                        error.path("field").asText() + " " + error.path("code").asText())
                .toList();
    }

    private HttpResponse<String> placing(String key, String body) {
        Browser sally = new Browser(port);
        return sally.send(sally.request("/api/v1/orders")
                .header("Authorization", basic("sally"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", channel + key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    private HttpResponse<String> put(String person, String path, String body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request(path)
                .header("Authorization", basic(person))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    private JsonNode get(String person, String path) throws IOException {
        Browser browser = new Browser(port);
        return json.readTree(browser.send(browser.request(path)
                        .header("Authorization", basic(person))
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
