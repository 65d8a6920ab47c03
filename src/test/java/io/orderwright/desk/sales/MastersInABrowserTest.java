package io.orderwright.desk.sales;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.desk.Chromium;
import io.orderwright.desk.live.LiveUpdates;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    OrderIntake orders;

    @Autowired
    PriceLists lists;

    @Autowired
    LiveUpdates live;

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
        credit.grant(new GrantCredit(customer, "A", "CNY", new SaidNumber(new BigDecimal("20000"))), "chris");
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
            PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, null);
            orders.place(
                    new PlaceOrder(customer, null, null, null, false, List.of(line)),
                    "test",
                    UUID.randomUUID().toString(),
                    "sally");
        }
    }

    @Test
    void wrongInputIsShownAtItsField() {
        Page buyer = chromium.window("paul", "zh-CN", 390, port);
        buyer.navigate("/stock/expected");
        buyer.click("form[data-keep] button[type=submit]");
        assertThat(buyer.locator("#sku[aria-invalid=true]")).isVisible();
        Chromium.take(buyer, "expected-wrong-zh-CN-390");
        Chromium.accessible(buyer);
        buyer.close();
    }

    @Test
    void stockIsWatchedWhileGoodsArrive() {
        Page page = chromium.window("wendy", "en", 1280, port);
        page.navigate("/stock/item?sku=" + sku);
        assertThat(page.locator("#stock-now")).not().containsText("R-" + sku);
        Awaitility.await().until(() -> live.watching() > 0);
        stock.receive(List.of(new ReceiveStock("R-" + sku, sku, BigDecimal.valueOf(30))), "wendy");
        assertThat(page.locator("#stock-now")).containsText("R-" + sku);
        Chromium.take(page, "stock-item-watched");
        page.close();
    }

    @Test
    void aLostSessionLosesNoWordOfAForm() {
        Page page = chromium.window("sally", "en", 1280, port);
        page.navigate("/customers/" + customer + "/edit");
        page.fill("#contact", "李雷");
        page.context().clearCookies();
        page.waitForNavigation(() -> page.click("form[data-keep] button[type=submit]"));
        page.navigate("/login");
        Chromium.login(page, "sally");
        page.navigate("/customers/" + customer + "/edit");
        assertThat(page.locator("#contact")).hasValue("李雷");
        assertThat(page.locator("#kept-note")).isVisible();
        page.click("form[data-keep] button[type=submit]");
        assertThat(page.getByText("李雷")).isVisible();
        page.navigate("/customers/" + customer + "/edit");
        assertThat(page.locator("#kept-note")).isHidden();
        page.close();
    }
}
