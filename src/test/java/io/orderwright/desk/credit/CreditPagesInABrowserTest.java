package io.orderwright.desk.credit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.desk.Chromium;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A credit controller at work on a phone, in both languages, and a limit that is proposed and decided on the desk. */
@Tag("credit")
@Tag("desk")
@RunningApplication
class CreditPagesInABrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    OrderQueries orders;

    @Autowired
    OrderIntake intake;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CreditControl credit;

    @Autowired
    CreditLimits limits;

    @Autowired
    CreditCases cases;

    @Autowired
    StockControl stock;

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

    @ParameterizedTest
    @CsvSource({"en, The release must cover, Release, Keep the note", "zh-CN, 放行必须覆盖订单金额, 放行, 保存记录"})
    void aCaseIsReleasedOnAPhoneAndARefusedReleaseLosesNothing(
            String language, String tooSmall, String release, String keep) {
        String number = held();
        Page page = chromium.window("chris", language, 390, port);
        page.navigate(
                "/credit/cases?after=" + (cases.ofOrder(number).orElseThrow().id() - 1));
        Locator one = page.locator("#case-" + number);
        assertThat(one).containsText("credit/credit-decision");
        Chromium.accessible(page);
        Chromium.take(page, "credit-cases-phone-" + language);

        one.locator("[name=words]").fill("called: pays on Friday");
        button(one, keep).click();
        assertThat(one.locator(".credit-notes")).containsText("called: pays on Friday");

        one.locator("[name=amount]").fill("100");
        one.locator("[name=reason]").fill("a good customer");
        button(one, release).click();
        assertThat(one.locator("[role=alert]")).containsText(tooSmall);
        assertThat(one.locator("[name=amount]")).hasValue("100");
        assertThat(one.locator("[name=reason]")).hasValue("a good customer");
        Chromium.accessible(page);
        Chromium.take(page, "credit-refused-phone-" + language);

        one.locator("[name=amount]").fill("480");
        one.locator("[name=deviation]").fill("5");
        one.locator("[name=until]").fill(LocalDate.now().plusDays(7).toString());
        button(one, release).click();
        assertThat(one).hasCount(0);
        await().until(() -> orders.get(number).state() != OrderState.ON_HOLD);
        Assertions.assertThat(cases.ofOrder(number)).isEmpty();
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "zh-CN, 390"})
    void aCustomersPageShowsLimitsExposureOrdersAndHistory(String language, int width) {
        String number = held();
        String customer = orders.get(number).customer();
        Page page = chromium.window("morgan", language, width, port);
        page.navigate("/credit/" + customer);
        assertThat(page.locator("svg[role=img] title")).not().isEmpty();
        assertThat(page.locator("#limits + table tbody tr")).hasCount(1);
        assertThat(page.locator("#case-" + number)).isVisible();
        // A sales manager reads, and does not release.
        assertThat(page.locator("#case-" + number + " [name=amount]")).hasCount(0);

        page.locator("details.credit-box:has(#limit-amount) summary").click();
        page.locator("#limit-amount").fill("lots");
        page.locator("#limit-reason").fill("new factory");
        page.locator("details.credit-box:has(#limit-amount) button[type=submit]")
                .click();
        assertThat(page.locator("details.credit-box:has(#limit-amount) [role=alert]"))
                .isVisible();
        assertThat(page.locator("#limit-amount")).hasValue("lots");
        assertThat(page.locator("#limit-reason")).hasValue("new factory");
        page.locator("#limit-amount").fill("9,000.00");
        page.locator("details.credit-box:has(#limit-amount) button[type=submit]")
                .click();
        assertThat(page.locator("#limits + table tbody tr")).hasCount(2);
        Chromium.accessible(page);
        Chromium.take(page, "credit-customer-" + language);
        LimitView proposed = limits.of(customer, Long.MAX_VALUE, 1).get(0);
        Assertions.assertThat(proposed.proposedBy()).isEqualTo("morgan");
        page.close();

        Page other = chromium.window("chris", language, width, port);
        other.navigate("/credit/" + customer);
        other.locator("button[name=approved][value=true]").click();
        assertThat(other.locator("#limits + table tbody tr .DONE")).hasCount(1);
        Assertions.assertThat(credit.find(customer).orElseThrow().limit()).isEqualTo(Money.parse("9000 CNY"));
        other.close();
    }

    @Test
    void anUnknownCustomerIsSaidSo() {
        Page page = chromium.window("audrey", "en", 1280, port);
        page.navigate("/credit/no-such-customer");
        assertThat(page.locator("[role=alert]").last()).containsText("no-such-customer");
        page.close();
    }

    private static Locator button(Locator in, String name) {
        return in.locator("button", new Locator.LocatorOptions().setHasText(name))
                .first();
    }

    /** An order of 500 for a customer whose limit is 100. */
    private String held() {
        String customer = "P" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(new RegisterCustomer(
                customer, "信用客户 " + customer, Tier.KEY, "CNY", 30, null, null, null, null, "上海", "CN"));
        credit.grant(new GrantCredit(customer, "B", "CNY", new SaidNumber(new BigDecimal("100"))), "chris");
        String sku = "P" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "商品 " + sku, "件", new BigDecimal("100"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.valueOf(50), BigDecimal.ZERO)), "wendy");
        PlaceOrder order = new PlaceOrder(
                customer,
                null,
                null,
                null,
                false,
                List.of(new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(5), null, null)));
        String number = intake.place(order, "test", UUID.randomUUID().toString(), "sally")
                .order()
                .number();
        Assertions.assertThat(orders.get(number).state()).isEqualTo(OrderState.ON_HOLD);
        return number;
    }
}
