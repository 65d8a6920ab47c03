package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.Chromium;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One order from the clerk's keyboard to the customer's phone, by the pages alone, in both languages. The pictures in
 * target/screenshots/journey-… show what everybody saw.
 */
@Tag("desk")
class DeskJourneyInABrowserTest extends Business {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    TrackingLinks links;

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
    @CsvSource({"en, Approve order, Ship goods, On its way", "zh-CN, 审批订单, 发货, 运输中"})
    void anOrderGoesFromTheClerkToTheCustomer(String language, String approve, String ship, String onItsWay) {
        String customer = customer(Tier.KEY, "A", "1000000");
        String sku = goods("60000", 10);

        String number = theClerkEnters(language, customer, sku);
        thenIs(number, OrderState.IN_APPROVAL);
        theManagerApproves(language, number, approve);
        thenIs(number, OrderState.TO_SHIP);
        theWarehouseShips(language, number, ship);
        thenIs(number, OrderState.SHIPPED);
        theCustomerFollows(language, number, onItsWay);
        financeBooksThePayment(language, number);
        thenIs(number, OrderState.CLOSED);
    }

    private String theClerkEnters(String language, String customer, String sku) {
        Page page = chromium.window("sally", language, WIDE, port);
        page.navigate("/orders/new");
        page.locator("#customer").fill(customer);
        page.keyboard().press("Enter");
        Locator line = page.locator("#entry-lines .entry-line").first();
        line.locator("[data-field=sku]").fill(sku);
        page.keyboard().press("Enter");
        line.locator("[data-field=quantity]").fill("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("#entry-sum")).isVisible();
        Chromium.take(page, "journey-1-clerk-" + language);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/orders/SO-[0-9-]+$"));
        Chromium.take(page, "journey-2-order-" + language);
        String number = page.url().replaceFirst(".*/", "");
        page.close();
        return number;
    }

    /** On the phone; the home page of a manager of many tests lists the oldest tasks only. */
    private void theManagerApproves(String language, String number, String what) {
        Page page = chromium.window("morgan", language, PHONE, port);
        page.navigate("/");
        assertThat(page.locator("#waiting")).containsText(what);
        Chromium.take(page, "journey-3-manager-home-" + language + "-390");
        page.navigate("/approvals/" + number);
        Chromium.take(page, "journey-3-manager-approval-" + language + "-390");
        page.locator("button[name=verb][value=APPROVE]").click();
        thenIs(number, OrderState.TO_SHIP);
        page.close();
    }

    private void theWarehouseShips(String language, String number, String what) {
        Page page = chromium.window("wendy", language, WIDE, port);
        page.navigate("/");
        assertThat(page.locator("#waiting")).containsText(what);
        Chromium.take(page, "journey-4-warehouse-home-" + language);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        ApprovalsInABrowserTest.open(page, task);
        String[] words = language.equals("en") ? new String[] {"Claim", "Complete"} : new String[] {"认领", "完成"};
        Locator claim = page.getByText(words[0], new Page.GetByTextOptions().setExact(true));
        claim.first().click();
        assertThat(claim).hasCount(0);
        page.navigate("about:blank");
        ApprovalsInABrowserTest.open(page, task);
        page.getByLabel("承运人 / Carrier").fill("顺丰 SF");
        page.getByLabel("运单号 / Tracking number").fill("SF-" + language);
        Chromium.take(page, "journey-5-warehouse-" + language);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words[1]).setExact(true))
                .click();
        thenIs(number, OrderState.SHIPPED);
        page.close();
    }

    private void theCustomerFollows(String language, String number, String onItsWay) {
        String link = links.of(number, orders.get(number).placedAt()).orElseThrow();
        try (BrowserContext phone = chromium.speaking(language, PHONE, port)) {
            Page page = phone.newPage();
            page.navigate(URI.create(link).getPath());
            assertThat(page.locator("[aria-current=step]")).hasText(onItsWay);
            assertThat(page.getByText("SF-" + language)).isVisible();
            Chromium.take(page, "journey-6-customer-" + language + "-390");
            assertThat(phone.cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
        }
    }

    private void financeBooksThePayment(String language, String number) {
        await().until(() -> billing.find(number).isPresent());
        Page page = chromium.window("fiona", language, WIDE, port);
        page.navigate("/orders/" + number);
        page.locator("#order-actions input[name=reference]").fill("BANK-" + number);
        page.locator("#order-actions form[action$=payment] button").click();
        assertThat(page.locator(".desk-message.good:not(.desk-trouble)")).isVisible();
        Chromium.take(page, "journey-7-finance-" + language);
        page.navigate("/");
        assertThat(page.locator(".home-tiles").last()).containsText("CNY");
        Chromium.take(page, "journey-8-finance-home-" + language);
        page.close();
    }
}
