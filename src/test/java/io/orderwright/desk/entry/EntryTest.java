package io.orderwright.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is typed is kept, and becomes one order however often it is sent. */
@Tag("desk")
@RunningApplication
class EntryTest {

    @LocalServerPort
    int port;

    @Autowired
    OrderIntake orders;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CreditControl credit;

    @Autowired
    StockControl stock;

    @Autowired
    ExpectedReceipts receipts;

    @Autowired
    DecisionLog decisions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectMapper json;

    private String customer;
    private String sku;
    private Browser sally;

    @BeforeEach
    void aCustomerAndGoods() {
        customer = "E" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                customer, "录单客户 " + customer, Tier.KEY, "CNY", 30, "王芳", "13911112222", null, null, "上海", "CN"));
        credit.grant(new GrantCredit(customer, "A", "CNY", new SaidNumber(new BigDecimal("1000000"))), "chris");
        sku = "E" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "录单商品 " + sku, "台", new BigDecimal("113"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
        sally = new Browser(port).as("sally");
    }

    @Test
    void aDraftIsStoredAndThereAgainAfterALoginElsewhere() {
        UUID id = UUID.randomUUID();
        JsonNode saved = body(save(sally, id, 0, "one", line("two pieces?", "")));
        assertThat(saved.at("/version").asInt()).isEqualTo(1);
        assertThat(saved.at("/preview/problems/0/field").asText()).isEqualTo("lines[0].quantity");

        Browser later = new Browser(port).as("sally");
        assertThat(later.get("/orders/drafts/" + id).body()).contains("two pieces?", customer);
        assertThat(later.get("/orders/drafts").body()).contains(id.toString());
        assertThat(jdbc.queryForObject("select content ->> 'customer' from order_draft where id = ?", String.class, id))
                .isEqualTo(customer);
    }

    @Test
    void nobodySeesOrChangesTheDraftOfSomebodyElse() {
        UUID id = UUID.randomUUID();
        save(sally, id, 0, "one", line("3", ""));
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get("/orders/drafts/" + id).body()).doesNotContain(customer);
        assertThat(morgan.get("/orders/drafts").body()).doesNotContain(id.toString());
        assertThat(save(morgan, id, 1, "two", line("4", "")).statusCode()).isEqualTo(404);
        assertThat(submit(morgan, id, 1, "two", line("4", "")).statusCode()).isEqualTo(404);
        morgan.form("/orders/drafts/" + id + "/discard", "_csrf=" + csrf(morgan));
        assertThat(sally.get("/orders/drafts/" + id).body()).contains(customer);
    }

    @Test
    void whatMovedSinceItWasSeenIsShownAndNothingIsPlaced() {
        UUID id = UUID.randomUUID();
        JsonNode seen = body(save(sally, id, 0, "one", line("3", ""))).at("/preview/seen");
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "录单商品 " + sku, "台", new BigDecimal("120"), "CNY", "CN13", true)));
        JsonNode moved = place(id, 1, seen, 422);
        assertThat(moved.at("/problems").toString()).contains("lines[0].price", "113 and is 120", "339 and is 360");
        int version = moved.at("/version").asInt();
        place(id, version, moved.at("/preview/seen"), 200);
    }

    private JsonNode place(UUID id, int version, JsonNode seen, int status) {
        String typed = typed(version, "one", false, line("3", "")).replaceFirst("\\{", "{\"seen\":" + seen + ",");
        HttpResponse<String> answer = post(sally, "/orders/drafts/" + id + "/submit", typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return body(answer);
    }

    @Test
    void twoWindowsAreTold() {
        UUID id = UUID.randomUUID();
        save(sally, id, 0, "one", line("1", ""));
        assertThat(save(sally, id, 1, "two", line("2", "")).statusCode()).isEqualTo(200);
        HttpResponse<String> stale = save(sally, id, 1, "one", line("3", ""));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(body(stale).at("/code").asText()).isEqualTo("draft.changed-elsewhere");
        assertThat(stored(id)).isEqualTo("2");

        HttpResponse<String> anyway = post(sally, "/orders/drafts/" + id, typed(1, "one", true, line("3", "")));
        assertThat(anyway.statusCode()).isEqualTo(200);
        assertThat(stored(id)).isEqualTo("3");
    }

    /** The answer to the first save was lost: the same window goes on with what it last knew. */
    @Test
    void aLostAnswerIsNoConflictWithOneself() {
        UUID id = UUID.randomUUID();
        save(sally, id, 0, "one", line("1", ""));
        assertThat(save(sally, id, 0, "one", line("2", "")).statusCode()).isEqualTo(200);
        assertThat(stored(id)).isEqualTo("2");
    }

    @Test
    void whatADiscardedDraftHeldComesBackOnlyWhenAsked() {
        UUID id = UUID.randomUUID();
        save(sally, id, 0, "one", line("1", ""));
        sally.form("/orders/drafts/" + id + "/discard", "_csrf=" + csrf(sally));
        assertThat(body(save(sally, id, 1, "one", line("2", ""))).at("/code").asText())
                .isEqualTo("draft.discarded");
        assertThat(post(sally, "/orders/drafts/" + id, typed(1, "one", true, line("2", "")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void howeverOftenItIsSentThereIsOneOrder() throws Exception {
        UUID id = UUID.randomUUID();
        String body = typed(0, "one", false, line("2", ""));
        save(sally, id, 0, "one", line("2", ""));
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        List<String> numbers = new ArrayList<>();
        try {
            Callable<HttpResponse<String>> click = () -> post(sally, "/orders/drafts/" + id + "/submit", body);
            for (Future<HttpResponse<String>> answer : clicks.invokeAll(List.of(click, click, click, click))) {
                if (answer.get().statusCode() == 200) {
                    numbers.add(body(answer.get()).at("/number").asText());
                }
            }
        } finally {
            clicks.shutdown();
        }
        numbers.add(body(post(sally, "/orders/drafts/" + id + "/submit", body))
                .at("/number")
                .asText());
        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from sales_order where customer_code = ?", Integer.class, customer))
                .isOne();
        assertThat(sally.get("/orders/drafts/" + id)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/orders/" + numbers.get(0));
        assertThat(save(sally, id, 9, "one", line("5", "")).statusCode()).isEqualTo(409);
    }

    @Test
    void everythingThatIsWrongIsToldAtItsFieldInBothLanguages() {
        UUID id = UUID.randomUUID();
        String wrong = typed(
                0,
                "one",
                false,
                new DraftContent.DraftLine(sku, "1,234", "", ""),
                new DraftContent.DraftLine("nothing", "1", "", ""),
                new DraftContent.DraftLine(sku, "0", "x", "101"),
                new DraftContent.DraftLine("", "4", "", ""),
                new DraftContent.DraftLine("", "", "", ""));
        HttpResponse<String> english = post(sally, "/orders/drafts/" + id + "/submit", wrong);
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(body(english).at("/problems"))
                .extracting(problem -> problem.path("field").asText())
                .containsExactlyInAnyOrder("lines[0].quantity", "lines[2].price", "lines[3].sku", "lines[1].sku");
        assertThat(body(english).at("/problems"))
                .allSatisfy(problem -> assertThat(problem.path("message").asText())
                        .isNotBlank()
                        .doesNotContainPattern("\\p{IsHan}"));
        sally.get("/orders?lang=zh-CN");
        assertThat(body(post(sally, "/orders/drafts/" + id + "/submit", wrong)).at("/problems"))
                .hasSize(4)
                .allSatisfy(
                        problem -> assertThat(problem.path("message").asText()).containsPattern("\\p{IsHan}"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from sales_order where customer_code = ?", Integer.class, customer))
                .isZero();
    }

    @Test
    void limitsOfAnOrderAreExplainedToo() {
        String wrong = typed(0, "one", false, new DraftContent.DraftLine(sku, "0", "", "101"));
        assertThat(body(post(sally, "/orders/drafts/" + UUID.randomUUID() + "/submit", wrong))
                        .at("/problems"))
                .extracting(problem -> problem.path("field").asText())
                .containsExactlyInAnyOrder("lines[0].quantity", "lines[0].discount");
    }

    @Test
    void thePreviewShowsPriceTaxStockCreditAndApproval() {
        JsonNode preview =
                body(save(sally, UUID.randomUUID(), 0, "one", line("12", ""))).at("/preview");
        assertThat(preview.at("/sum/gross").asText()).isEqualTo("1,356.00");
        assertThat(preview.at("/sum/tax").asText()).isEqualTo("156.00");
        assertThat(preview.at("/lines/0/missing").asBoolean()).isTrue();
        assertThat(preview.at("/lines/0/stock").asText()).contains("10").contains("2");
        LocalDate day = LocalDate.now().plusDays(6);
        receipts.expect(new ExpectReceipt("A" + sku, sku, BigDecimal.ONE, day.minusDays(1), true), "paul");
        receipts.expect(new ExpectReceipt("B" + sku, sku, BigDecimal.ONE, day, true), "paul");
        assertThat(body(save(sally, UUID.randomUUID(), 0, "one", line("12", "")))
                        .at("/preview/lines/0/stock")
                        .asText())
                .as("from when on all of it can be promised")
                .contains(day.toString());
        assertThat(preview.at("/steps").findValuesAsText("because"))
                .anyMatch(because -> because.contains("credit/credit-decision"))
                .anyMatch(because -> because.contains("approval/approval-levels"));
        assertThat(preview.toString())
                .as("sales may read neither the limit nor the row that tells the grade")
                .doesNotContain("1,000,000")
                .contains("***");

        Browser morgan = new Browser(port).as("morgan");
        assertThat(save(morgan, UUID.randomUUID(), 0, "one", line("12", "")).body())
                .as("a sales manager may")
                .contains("1,000,000.00");
    }

    /** Copying is no way round: what was decided about the original is decided anew. */
    @Test
    void aCopyIsCheckedLikeTheOriginal() {
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(sku, BigDecimal.ONE, null, new BigDecimal("0.2"));
        OrderView original = orders.place(
                        new PlaceOrder(customer, null, "PO-1", null, false, List.of(line)),
                        "test",
                        UUID.randomUUID().toString(),
                        "sally")
                .order();
        String to = sally.form("/orders/" + original.number() + "/copy", "_csrf=" + csrf(sally))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        UUID id = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
        DraftContent.DraftLine copied = new DraftContent.DraftLine(sku, "1", "", "20");
        assertThat(jdbc.queryForObject(
                        "select content #>> '{lines,0}' from order_draft where id = ?", String.class, id))
                .contains(sku, "\"20\"");
        String number = body(post(sally, "/orders/drafts/" + id + "/submit", typed(1, "one", false, copied)))
                .at("/number")
                .asText();
        assertThat(number).isNotEqualTo(original.number()).startsWith("SO-");
        assertThat(rows(number)).isEqualTo(rows(original.number()));
        assertThat(rows(number)).hasSize(3);
    }

    @Test
    void customersAndProductsAreFoundByWhateverPeopleKnowOfThem() {
        for (String known : List.of(customer, customer.toLowerCase(java.util.Locale.ROOT), "录单客户 " + customer)) {
            assertThat(codes("customers", known)).as(known).contains(customer);
        }
        assertThat(codes("customers", "139 1111-2222")).isNotEmpty();
        assertThat(codes("products", sku)).containsExactly(sku);
        assertThat(codes("products", "商品 " + sku)).containsExactly(sku);
        assertThat(codes("products", "%")).isEmpty();
    }

    @Test
    void whoDoesNotSellDoesNotTypeOrders() {
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get("/orders/new").statusCode()).isEqualTo(403);
        assertThat(wendy.get("/orders/drafts").statusCode()).isEqualTo(403);
        assertThat(wendy.get("/orders/entry/customers?q=a").statusCode()).isEqualTo(403);
    }

    private List<String> rows(String number) {
        return decisions.of(number).stream()
                .map(made -> made.decision().table() + " " + made.decision().row())
                .toList();
    }

    private List<String> codes(String kind, String text) {
        JsonNode found =
                body(sally.get("/orders/entry/" + kind + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return found.findValuesAsText("code");
    }

    private String stored(UUID id) {
        return jdbc.queryForObject(
                "select content #>> '{lines,0,quantity}' from order_draft where id = ?", String.class, id);
    }

    private DraftContent.DraftLine line(String quantity, String discount) {
        return new DraftContent.DraftLine(sku, quantity, "", discount);
    }

    private HttpResponse<String> save(
            Browser who, UUID id, int version, String editor, DraftContent.DraftLine... lines) {
        return post(who, "/orders/drafts/" + id, typed(version, editor, false, lines));
    }

    private HttpResponse<String> submit(
            Browser who, UUID id, int version, String editor, DraftContent.DraftLine... lines) {
        return post(who, "/orders/drafts/" + id + "/submit", typed(version, editor, false, lines));
    }

    private String typed(int version, String editor, boolean anyway, DraftContent.DraftLine... lines) {
        try {
            return json.writeValueAsString(Map.of(
                    "version",
                    version,
                    "editor",
                    editor,
                    "anyway",
                    anyway,
                    "content",
                    new DraftContent(customer, "", "", false, "", List.of(lines))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> post(Browser who, String path, String body) {
        return who.send(who.request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", csrf(who))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** From a page of the logged-in person; the login page would begin another session's. */
    private static String csrf(Browser who) {
        String page = who.get("/orders/drafts").body();
        int at = page.indexOf("value=\"", page.indexOf("name=\"_csrf\"")) + "value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private JsonNode body(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }
}
