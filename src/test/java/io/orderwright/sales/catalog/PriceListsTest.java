package io.orderwright.sales.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

/**
 * What a line costs when the order does not say: the nearest list, the day, the quantity. Each test has a product of its
 * own, so that lists for everybody touch nobody else.
 */
@Tag("desk")
@RunningApplication
class PriceListsTest {

    private static final LocalDate TODAY = LocalDate.now();

    @LocalServerPort
    int port;

    @Autowired
    PriceLists lists;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CustomerMaster customers;

    @Autowired
    OrderIntake orders;

    @Autowired
    DecisionLog decisions;

    private String run;
    private String customer;
    private String sku;

    @BeforeEach
    void aCustomerAndAProductForOneHundred() {
        run = UUID.randomUUID().toString().substring(0, 8);
        customer = "P" + run;
        customers.register(
                new RegisterCustomer(customer, "价目客户 " + run, Tier.KEY, "CNY", 30, null, null, null, null, null, "CN"));
        sku = "P" + run;
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "价目商品", "kg", new BigDecimal("100"), "CNY", "CN13", true)));
    }

    @Test
    void withoutAListTheProductsOwnPriceCounts() {
        assertThat(price("1")).isEqualByComparingTo("100");
    }

    @Test
    void theNearerListGoesFirst() {
        set("ALL", null, null, TODAY, null, entry("0", "90"));
        assertThat(price("1")).isEqualByComparingTo("90");
        set("TIER", "KEY", null, TODAY.minusYears(1), null, entry("0", "95"));
        set("OTHER", "VIP", null, TODAY, null, entry("0", "10"));
        assertThat(price("1")).isEqualByComparingTo("95");
        set("OWN", null, customer, TODAY.minusYears(2), null, entry("0", "97"));
        customers.register(
                new RegisterCustomer("X" + run, "另一客户", Tier.KEY, "CNY", 30, null, null, null, null, null, "CN"));
        set("FOREIGN", null, "X" + run, TODAY, null, entry("0", "11"));
        assertThat(price("1")).isEqualByComparingTo("97");
    }

    @Test
    void aListHoldsFromItsFirstToItsLastDay() {
        set("FUTURE", null, customer, TODAY.plusDays(1), null, entry("0", "1"));
        set("PAST", null, customer, TODAY.minusDays(9), TODAY.minusDays(1), entry("0", "2"));
        assertThat(price("1")).isEqualByComparingTo("100");
        set("FIRST", null, customer, TODAY.minusDays(5), TODAY, entry("0", "81"));
        assertThat(price("1")).isEqualByComparingTo("81");
        set("SECOND", null, customer, TODAY, null, entry("0", "82"));
        assertThat(price("1")).as("the list that holds since later").isEqualByComparingTo("82");
    }

    @Test
    void largerQuantitiesHaveTheirPrice() {
        set("OWN", null, customer, TODAY, null, entry("5", "90"), entry("20", "80.1234"));
        assertThat(price("4.999")).isEqualByComparingTo("100");
        assertThat(price("5")).isEqualByComparingTo("90");
        assertThat(price("19.5")).isEqualByComparingTo("90");
        assertThat(price("20")).isEqualByComparingTo("80.1234");
    }

    @Test
    void aListInAnotherCurrencyIsLeftOut() {
        lists.set(
                new SetPriceList("USD" + run, "dollars", "USD", null, customer, TODAY, null, List.of(entry("0", "1"))),
                0,
                "morgan");
        assertThat(price("1")).isEqualByComparingTo("100");
    }

    @Test
    void anAgreedPriceIsTakenAsItIs() {
        set("OWN", null, customer, TODAY, null, entry("0", "90"));
        PlaceOrder.AskedLine agreed = new PlaceOrder.AskedLine(sku, BigDecimal.ONE, new BigDecimal("93"), null);
        assertThat(place(agreed)).isEqualByComparingTo("93");
    }

    /** 80 where the list says 100 is a discount of 20 per cent, whoever wrote it into which field. */
    @Test
    void anAgreedPriceIsNoWayRoundTheApprovalOfDiscounts() {
        assertThat(discountAsked(new PlaceOrder.AskedLine(sku, BigDecimal.ONE, new BigDecimal("80"), null)))
                .isEqualByComparingTo("20");
        assertThat(discountAsked(
                        new PlaceOrder.AskedLine(sku, BigDecimal.ONE, new BigDecimal("80"), new BigDecimal("0.5"))))
                .isEqualByComparingTo("60");
        assertThat(discountAsked(
                        new PlaceOrder.AskedLine(sku, BigDecimal.ONE, new BigDecimal("120"), new BigDecimal("0.1"))))
                .isEqualByComparingTo("10");
        set("OWN", null, customer, TODAY, null, entry("0", "80"));
        assertThat(discountAsked(new PlaceOrder.AskedLine(sku, BigDecimal.ONE, null, null)))
                .isEqualByComparingTo("0");
    }

    /** What the approval table was asked about, in per cent. */
    private BigDecimal discountAsked(PlaceOrder.AskedLine line) {
        PlaceOrder order = new PlaceOrder(customer, null, null, null, true, List.of(line));
        String number = orders.place(order, "test", UUID.randomUUID().toString(), "sally")
                .order()
                .number();
        return decisions.of(number).stream()
                .filter(made -> made.decision().table().equals("approval/approval-levels"))
                .map(made ->
                        new BigDecimal(String.valueOf(made.decision().inputs().get("discountPercent"))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListIsReplacedAsAWholeAndNeverUnseen() {
        assertThat(set("OWN", null, customer, TODAY, null, entry("0", "90")).version())
                .isOne();
        SetPriceList next = list("OWN", null, customer, TODAY, null, entry("10", "85"));
        assertThatThrownBy(() -> lists.set(next, 0, "morgan")).isInstanceOf(Refusal.class);
        assertThat(lists.set(next, 1, "morgan").version()).isEqualTo(2);
        assertThatThrownBy(() -> lists.set(next, 1, "grace")).isInstanceOf(Refusal.class);
        assertThat(price("1")).isEqualByComparingTo("100");
        assertThat(price("10")).isEqualByComparingTo("85");
    }

    @Test
    void whatIsWrongWithAListIsRefused() {
        assertThatThrownBy(() -> set("A", "KEY", customer, TODAY, null)).hasMessageContaining("customer-and-tier");
        assertThatThrownBy(() -> set("A", null, null, TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("ends-before");
        assertThatThrownBy(() -> set("A", null, null, TODAY, null, entry("1", "2"), entry("1.0", "3")))
                .hasMessageContaining("repeated");
        assertThatThrownBy(() -> set(
                        "A",
                        null,
                        null,
                        TODAY,
                        null,
                        new SetPriceList.Entry("nothing", BigDecimal.ONE, BigDecimal.ONE)))
                .hasMessageContaining("product-unknown");
    }

    @Test
    void aSalesManagerWritesListsOnThePageAndOthersRead() {
        Map<String, String> typed = Map.of(
                "version",
                "0",
                "code",
                "WEB" + run,
                "name",
                "页面",
                "currency",
                "CNY",
                "customer",
                customer,
                "validFrom",
                TODAY.toString(),
                "entries",
                sku + "\t0\t91.5\n" + sku + ";10;88\n");
        assertThat(post("sally", typed).statusCode()).isEqualTo(403);
        assertThat(post("morgan", typed).statusCode()).isEqualTo(302);
        assertThat(price("12")).isEqualByComparingTo("88");
        assertThat(new Browser(port).as("wendy").get("/price-lists/WEB" + run).body())
                .contains("91.50 CNY");

        HttpResponse<String> wrong = post(
                "morgan",
                Map.of(
                        "version",
                        "1",
                        "code",
                        "WEB" + run,
                        "name",
                        "",
                        "currency",
                        "CNY",
                        "validFrom",
                        "soon",
                        "entries",
                        sku + " 0 x"));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("value=\"soon\"", sku + " 0 x");
        assertThat(wrong.body().split("aria-invalid=\"true\"")).hasSize(4);
    }

    private HttpResponse<String> post(String person, Map<String, String> fields) {
        Browser who = new Browser(port).as(person);
        String page = who.get("/price-lists").body();
        int at = page.indexOf("value=\"", page.indexOf("name=\"_csrf\"")) + "value=\"".length();
        String csrf = page.substring(at, page.indexOf('"', at));
        return who.form(
                "/price-lists/edit",
                fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                                .collect(Collectors.joining("&"))
                        + "&_csrf=" + encode(csrf));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private BigDecimal price(String quantity) {
        return place(new PlaceOrder.AskedLine(sku, new BigDecimal(quantity), null, null));
    }

    /** The unit price at which the line is placed. */
    private BigDecimal place(PlaceOrder.AskedLine line) {
        PlaceOrder order = new PlaceOrder(customer, null, null, null, false, List.of(line));
        return orders.place(order, "test", UUID.randomUUID().toString(), "sally")
                .order()
                .lines()
                .get(0)
                .unitPrice()
                .amount();
    }

    private PriceListView set(
            String code,
            @Nullable String tier,
            @Nullable String customer,
            LocalDate from,
            @Nullable LocalDate until,
            SetPriceList.Entry... entries) {
        return lists.set(list(code, tier, customer, from, until, entries), 0, "morgan");
    }

    private SetPriceList list(
            String code,
            @Nullable String tier,
            @Nullable String customer,
            LocalDate from,
            @Nullable LocalDate until,
            SetPriceList.Entry... entries) {
        return new SetPriceList(code + run, code, "CNY", tier, customer, from, until, List.of(entries));
    }

    private SetPriceList.Entry entry(String from, String price) {
        return new SetPriceList.Entry(sku, new BigDecimal(from), new BigDecimal(price));
    }
}
