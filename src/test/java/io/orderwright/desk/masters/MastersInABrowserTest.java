package io.orderwright.desk.masters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.orderwright.catalog.PriceLists;
import io.orderwright.catalog.ProductCatalog;
import io.orderwright.catalog.RegisterProduct;
import io.orderwright.catalog.SetPriceList;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.GrantCredit;
import io.orderwright.customers.CustomerMaster;
import io.orderwright.customers.RegisterCustomer;
import io.orderwright.customers.Tier;
import io.orderwright.desk.Chromium;
import io.orderwright.inventory.ExpectReceipt;
import io.orderwright.inventory.ExpectedReceipts;
import io.orderwright.inventory.OpeningStock;
import io.orderwright.inventory.StockControl;
import io.orderwright.orders.OrderHandling;
import io.orderwright.orders.PlaceOrder;
import io.orderwright.security.RunningApplication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of master data and stock as people see them; pictures in target/screenshots. */
@Tag("desk")
@RunningApplication
class MastersInABrowserTest {

    private static Chromium chromium;

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
    OrderHandling orders;

    @Autowired
    PriceLists lists;

    private String customer;
    private String sku;

    @BeforeAll
    static void aBrowserIsThere() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aCustomerWithOrders() {
        customer = "B" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                customer, "宏远机械有限公司", Tier.KEY, "CNY", 30, "王芳", "13712345678", null, "人民路 1 号", "上海", "CN"));
        credit.grant(new GrantCredit(customer, "A", "CNY", new BigDecimal("20000")), "chris");
        sku = "B" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "伺服电机 750W", "台", new BigDecimal("1130"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ONE)), "wendy");
        receipts.expect(
                new ExpectReceipt(
                        "PO-" + sku, sku, BigDecimal.valueOf(8), LocalDate.now().plusDays(9), true),
                "paul");
        receipts.expect(
                new ExpectReceipt(
                        "PX-" + sku, sku, BigDecimal.valueOf(3), LocalDate.now().minusDays(2), false),
                "paul");
        lists.set(
                new SetPriceList(
                        "L" + sku,
                        "宏远协议价",
                        "CNY",
                        null,
                        customer,
                        LocalDate.now(),
                        null,
                        List.of(
                                new SetPriceList.Entry(sku, BigDecimal.ZERO, new BigDecimal("1110")),
                                new SetPriceList.Entry(sku, BigDecimal.TEN, new BigDecimal("1085.5")))),
                0,
                "morgan");
        for (int quantity : new int[] {3, 4, 7}) {
            PlaceOrder.Line line = new PlaceOrder.Line(sku, BigDecimal.valueOf(quantity), null, null);
            orders.place(
                    new PlaceOrder(customer, null, null, null, false, List.of(line)),
                    "test",
                    UUID.randomUUID().toString(),
                    "sally");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "zh-CN, 1280", "zh-CN, 390"})
    void thePagesKeepNobodyOut(String language, int width) {
        Page page = chromium.window("morgan", language, width, port);
        look(page, "/customers?q=" + customer, "customers-" + language + "-" + width);
        look(page, "/customers/" + customer, "customer-" + language + "-" + width);
        look(page, "/customers/" + customer + "/edit", "customer-edit-" + language + "-" + width);
        look(page, "/products?q=" + sku, "products-" + language + "-" + width);
        look(page, "/products/edit?sku=" + sku, "product-edit-" + language + "-" + width);
        look(page, "/stock?q=" + sku, "stock-" + language + "-" + width);
        look(page, "/stock/item?sku=" + sku, "stock-item-" + language + "-" + width);
        look(page, "/price-lists", "price-lists-" + language + "-" + width);
        look(page, "/price-lists/L" + sku, "price-list-" + language + "-" + width);
        look(page, "/price-lists/L" + sku + "/edit", "price-list-edit-" + language + "-" + width);
        page.context().close();
        Page buyer = chromium.window("paul", language, width, port);
        look(buyer, "/stock/expected", "expected-" + language + "-" + width);
        buyer.click("form[data-keep] button[type=submit]");
        assertThat(buyer.locator("#sku[aria-invalid=true]")).isVisible();
        Chromium.take(buyer, "expected-wrong-" + language + "-" + width);
        Chromium.accessible(buyer);
        buyer.context().close();
    }

    @Test
    void aLostSessionLosesNoWordOfAForm() {
        Page page = chromium.window("sally", "en", 1280, port);
        page.navigate("/customers/" + customer + "/edit");
        page.fill("#contact", "李雷");
        page.context().clearCookies();
        page.click("form[data-keep] button[type=submit]");
        page.navigate("/login");
        Chromium.login(page, "sally");
        page.navigate("/customers/" + customer + "/edit");
        assertThat(page.locator("#contact")).hasValue("李雷");
        assertThat(page.locator("#kept-note")).isVisible();
        page.click("form[data-keep] button[type=submit]");
        assertThat(page.getByText("李雷")).isVisible();
        page.navigate("/customers/" + customer + "/edit");
        assertThat(page.locator("#kept-note")).isHidden();
        page.context().close();
    }

    private static void look(Page page, String address, String name) {
        page.navigate(address);
        Chromium.take(page, name);
        Chromium.accessible(page);
    }
}
