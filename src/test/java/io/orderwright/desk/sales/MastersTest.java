package io.orderwright.desk.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.stock.AvailableToPromise;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of master data and stock: found, edited by whom may, never overwritten unseen, never shown to whom may not. */
@Tag("desk")
@RunningApplication
class MastersTest {

    private static final String PHONE = "13712345678";

    @LocalServerPort
    int port;

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
    OrderIntake orders;

    @Autowired
    AuditTrail audit;

    private String customer;
    private String sku;

    @BeforeEach
    void aCustomerAndGoods() {
        customer = "M" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                customer, "主数据客户 " + customer, Tier.KEY, "CNY", 30, "王芳", PHONE, null, null, "上海", "CN"));
        credit.grant(new GrantCredit(customer, "A", "CNY", new SaidNumber(new BigDecimal("876543"))), "chris");
        sku = "M" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "主数据商品 " + sku, "台", new BigDecimal("113"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ONE)), "wendy");
    }

    @Test
    void customersAreFoundByNameCodeAndPhone() {
        Browser sally = as("sally");
        for (String known : List.of(customer, "主数据客户 " + customer, "137 1234 5678")) {
            assertThat(sally.get("/customers?q=" + encode(known)).body())
                    .as(known)
                    .contains("/customers/" + customer);
        }
        assertThat(sally.get("/customers?q=" + encode("%_%")).body()).doesNotContain("/customers/" + customer);
    }

    @Test
    void whoMayNotReadPhonesNeitherSeesThemNorFindsByThem() {
        Browser paul = as("paul");
        assertThat(paul.get("/customers/" + customer).body())
                .doesNotContain(PHONE)
                .contains("137****5678");
        assertThat(paul.get("/customers?q=" + customer).body()).doesNotContain(PHONE);
        assertThat(paul.get("/customers?q=" + PHONE).body()).doesNotContain("/customers/" + customer);
        assertThat(paul.get("/api/v1/customers/" + customer).body())
                .doesNotContain(PHONE)
                .contains("137****5678");
        assertThat(as("sally").get("/api/v1/customers/" + customer).body()).contains(PHONE);
        String number = placed();
        assertThat(paul.get("/api/v1/orders/" + number).body())
                .doesNotContain(PHONE)
                .contains("137****5678");
    }

    @Test
    void theCreditPictureIsForThoseWhoMayReadCredit() {
        assertThat(as("sally").get("/customers/" + customer).body()).doesNotContain("876,543");
        assertThat(as("wendy").get("/customers/" + customer).body()).doesNotContain("876,543");
        assertThat(as("chris").get("/customers/" + customer).body()).contains("876,543.00 CNY");
        placed();
        assertThat(as("morgan").get("/customers/" + customer).body()).contains("876,543.00 CNY", "226.00 CNY");
    }

    @Test
    void aCustomersOrdersAreOnItsPage() {
        String number = placed();
        assertThat(as("sally").get("/customers/" + customer).body()).contains("/orders/" + number);
    }

    @Test
    void wrongInputIsExplainedAndKept() {
        Browser sally = as("sally");
        HttpResponse<String> answer = post(
                sally,
                "/customers/" + customer + "/edit",
                Map.of(
                        "version",
                        "0",
                        "name",
                        "",
                        "tier",
                        "KEY",
                        "currency",
                        "CNY",
                        "paymentTermsDays",
                        "soon",
                        "email",
                        "nobody"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"soon\"", "value=\"nobody\"", "aria-invalid=\"true\"");
        assertThat(answer.body().split("aria-invalid=\"true\"")).hasSize(4);
        assertThat(customers.get(customer).paymentTermsDays()).isEqualTo(30);
    }

    @Test
    void nobodyOverwritesUnseenWhatSomebodyElseSaved() {
        int seen = customers.forEdit(customer).version();
        Browser sally = as("sally");
        Browser morgan = as("morgan");
        assertThat(post(sally, "/customers/" + customer + "/edit", edited(seen, "Sally's words"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late = post(morgan, "/customers/" + customer + "/edit", edited(seen, "Morgan's words"));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("Morgan&#39;s words", "Sally&#39;s words");
        assertThat(customers.get(customer).name()).isEqualTo("Sally's words");

        int now = customers.forEdit(customer).version();
        assertThat(late.body()).contains("name=\"version\" value=\"" + now + "\"");
        post(morgan, "/customers/" + customer + "/edit", edited(now, "Morgan's words"));
        assertThat(customers.get(customer).name()).isEqualTo("Morgan's words");
        assertThat(audit.of(customer, 0, 50))
                .filteredOn(entry -> entry.event().equals("CustomerChanged"))
                .extracting(AuditEntry::actor)
                .containsExactly("system", "sally", "morgan");
        assertThat(audit.of(customer, 0, 50).toString()).doesNotContain(PHONE);
    }

    @Test
    void aProgramChangesOnlyTheVersionThatItHasRead() {
        String customers = "/api/v1/customers/" + customer;
        String products = "/api/v1/products/" + sku;
        for (String path : List.of(customers, products)) {
            HttpResponse<String> read = api(path, null, null);
            String seen = read.headers().firstValue("ETag").orElseThrow();
            String first = read.body()
                    .replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"First\"")
                    .replaceFirst(path.equals(customers) ? ",\"active\":true" : ",\"taxRate\":[0-9.]+", "");
            String second = first.replace("First", "Second");
            assertThat(api(path, seen, first).statusCode()).isEqualTo(200);
            HttpResponse<String> late = api(path, seen, second);
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body()).contains("changed-meanwhile");
            assertThat(api(path, null, null).body()).contains("First");
            assertThat(api(path, "\"no tag\"", second).statusCode()).isEqualTo(422);
            assertThat(api(path, null, second).statusCode()).isEqualTo(200);
            assertThat(api(path, null, null).body()).contains("Second");
        }
        assertThat(audit.of(customer, 0, 50))
                .filteredOn(entry -> entry.event().equals("CustomerChanged"))
                .as("entered, and changed twice")
                .hasSize(3);
    }

    @Test
    void aKnownCustomerIsNotEnteredAgain() {
        Map<String, String> twice =
                Map.of("code", customer, "name", "Other", "tier", "NEW", "currency", "CNY", "paymentTermsDays", "0");
        assertThat(post(as("sally"), "/customers/new", twice).body()).contains(customer, "value=\"Other\"");
        assertThat(customers.get(customer).name()).startsWith("主数据客户");
    }

    @Test
    void aSalesManagerEditsProductsAndOthersDoNot() {
        Map<String, String> cheaper = Map.of(
                "sku",
                sku,
                "version",
                "0",
                "name",
                "Cheaper",
                "unit",
                "台",
                "price",
                "99.5",
                "currency",
                "CNY",
                "taxCode",
                "CN9",
                "active",
                "true");
        assertThat(post(as("sally"), "/products/edit", cheaper).statusCode()).isEqualTo(403);
        assertThat(as("sally").get("/products/edit?sku=" + sku).statusCode()).isEqualTo(403);
        assertThat(post(as("morgan"), "/products/edit", cheaper).statusCode()).isEqualTo(302);
        assertThat(catalog.bySku(List.of(sku)).get(sku).price().amount()).isEqualByComparingTo("99.5");
        assertThat(post(as("morgan"), "/products/edit", cheaper).body())
                .as("the version is old")
                .contains("Cheaper");
        assertThat(as("sally").get("/products?q=cheap").body()).contains(sku, "99.50 CNY");
    }

    @Test
    void thePageOfASkuTellsWhoHoldsItWhoWaitsAndWhatMoved() {
        String holds = placed();
        String waits = orders.place(order(20), "test", UUID.randomUUID().toString(), "sally")
                .order()
                .number();
        String page = as("wendy").get("/stock/item?sku=" + sku).body();
        assertThat(page).contains("/orders/" + holds, "/orders/" + waits);
        assertThat(as("wendy").get("/stock?q=" + sku).body()).contains(sku);
    }

    /** on hand 10 - safety 1 = 9 free; then 5 confirmed in a week, 7 unconfirmed, 100 late. */
    @Test
    void whatCanBePromisedCountsConfirmedReceiptsThatAreNotLate() {
        LocalDate today = LocalDate.now();
        expect("P1", 5, today.plusDays(7), true);
        expect("P2", 7, today.plusDays(7), false);
        expect("P3", 100, today.minusDays(1), true);
        assertThat(promises()).containsExactly(Map.entry(today, 9), Map.entry(today.plusDays(7), 14));
        assertThat(receipts.promise(sku, today.plusDays(6)).quantity().amount()).isEqualByComparingTo("9");
        assertThat(receipts.promise(sku, today.plusDays(8)).quantity().amount()).isEqualByComparingTo("14");

        expect("P2", 7, today.plusDays(9), true);
        orders.place(order(12), "test", UUID.randomUUID().toString(), "sally");
        assertThat(promises())
                .as("an order of 12 holds 9 and waits for 3 of the next 5")
                .containsExactly(Map.entry(today, 0), Map.entry(today.plusDays(7), 2), Map.entry(today.plusDays(9), 9));
    }

    @Test
    void receiptsUnderTheSameReferenceCloseTheExpectationWhenAllHasCome() {
        LocalDate today = LocalDate.now();
        expect("R1", 5, today.plusDays(3), true);
        stock.receive(List.of(new ReceiveStock("R1" + sku, sku, BigDecimal.valueOf(4))), "wendy");
        assertThat(receipts.of(sku)).hasSize(1);
        assertThat(promises()).containsExactly(Map.entry(today, 13), Map.entry(today.plusDays(3), 14));
        stock.receive(List.of(new ReceiveStock("R2" + sku, sku, BigDecimal.ONE, "R1" + sku, null)), "wendy");
        assertThat(receipts.of(sku)).isEmpty();
        assertThat(promises()).containsExactly(Map.entry(today, 14));
        String again = expectPage("paul", "R1" + sku, "5", today.plusDays(3).toString())
                .body();
        assertThat(again).contains("role=\"alert\"", "R1" + sku);
        assertThat(receipts.of(sku)).isEmpty();
    }

    @Test
    void purchasingEntersWhatIsOnItsWay() {
        String day = LocalDate.now().plusDays(4).toString();
        assertThat(expectPage("paul", "N1" + sku, "2", day).statusCode()).isEqualTo(302);
        assertThat(receipts.of(sku)).hasSize(1).allMatch(receipt -> receipt.confirmed());
        assertThat(expectPage("sally", "N2" + sku, "2", day).statusCode()).isEqualTo(403);
        assertThat(expectPage("paul", "N3" + sku, "two", "tomorrow").body())
                .contains("value=\"two\"", "value=\"tomorrow\"");
        long id = receipts.of(sku).get(0).id();
        post(as("paul"), "/stock/expected/" + id + "/cancel", Map.of());
        assertThat(receipts.of(sku)).isEmpty();
    }

    private HttpResponse<String> expectPage(String who, String reference, String quantity, String day) {
        return post(
                as(who),
                "/stock/expected",
                Map.of("sku", sku, "reference", reference, "quantity", quantity, "dueOn", day, "confirmed", "true"));
    }

    private void expect(String reference, int quantity, LocalDate day, boolean confirmed) {
        receipts.expect(new ExpectReceipt(reference + sku, sku, BigDecimal.valueOf(quantity), day, confirmed), "paul");
    }

    private List<Map.Entry<LocalDate, Integer>> promises() {
        return receipts.promises(sku).stream()
                .map((AvailableToPromise promise) ->
                        Map.entry(promise.on(), promise.quantity().amount().intValueExact()))
                .toList();
    }

    private Map<String, String> edited(int version, String name) {
        return Map.of(
                "version",
                String.valueOf(version),
                "name",
                name,
                "tier",
                "KEY",
                "currency",
                "CNY",
                "paymentTermsDays",
                "30",
                "phone",
                PHONE);
    }

    private String placed() {
        return orders.place(order(2), "test", UUID.randomUUID().toString(), "sally")
                .order()
                .number();
    }

    private PlaceOrder order(int quantity) {
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, null);
        return new PlaceOrder(customer, null, null, null, false, List.of(line));
    }

    /** Reads without a body, else puts. */
    private HttpResponse<String> api(String path, @Nullable String seen, @Nullable String body) {
        Browser morgan = new Browser(port);
        HttpRequest.Builder request = morgan.request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("morgan:morgan-demo".getBytes(UTF_8)))
                .header("Content-Type", "application/json");
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return morgan.send(
                body == null
                        ? request.GET().build()
                        : request.PUT(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private Browser as(String person) {
        return new Browser(port).as(person);
    }

    private static HttpResponse<String> post(Browser who, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return who.form(path, form + "&_csrf=" + encode(csrf(who)));
    }

    private static String csrf(Browser who) {
        String page = who.get("/orders").body();
        int at = page.indexOf("value=\"", page.indexOf("name=\"_csrf\"")) + "value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
