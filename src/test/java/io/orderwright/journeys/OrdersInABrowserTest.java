package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import io.orderwright.desk.live.LiveUpdates;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of orders and the page of one, in a browser, in both languages, wide and narrow; pictures in target/screenshots. */
@Tag("desk")
class OrdersInABrowserTest extends Business {

    private static Chromium chromium;

    @Autowired
    LiveUpdates live;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "zh-CN, 1280", "en, 390", "zh-CN, 390"})
    void theListShowsAnOrderThatArrivesWhileSomebodyLooks(String language, int width) {
        String customer = goodCustomer();
        String sku = goods("100", 50);
        String first = place(customer, line(sku, 1));
        Page page = chromium.window("sally", language, width, port);
        page.navigate("/orders?customer=" + customer);
        assertThat(page.locator("#order-" + first)).isVisible();
        assertThat(page.locator(".orders-count span")).isVisible();
        watched();
        String second = place(customer, line(sku, 2));
        assertThat(page.locator("#order-" + second)).isVisible();
        page.locator(".orders-filter > .card-body > details > summary").click();
        Chromium.take(page, "orders-" + language + "-" + width);
        Chromium.accessible(page);
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "zh-CN, 1280", "en, 390", "zh-CN, 390"})
    void theOrdersPageDrawsWhereItStandsAndFollowsIt(String language, int width) {
        String number = placeAs("sally", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
        thenIs(number, OrderState.IN_APPROVAL);
        Page page = chromium.window("sally", language, width, port);
        page.navigate("/orders/" + number);
        assertThat(page.locator("#diagram[data-ready=true]")).isVisible();
        Locator here = page.locator(".order-badge.here");
        assertThat(here.first()).isVisible();
        page.locator(".order-diagram-canvas").scrollIntoViewIfNeeded();
        assertThat(here.first()).isInViewport();
        assertThat(page.locator(".djs-element.order-step-here[data-element-id=callApproval]"))
                .isAttached();
        assertThat(page.locator(".order-diagram-tabs button")).hasCount(2);
        Chromium.take(page, "order-" + language + "-" + width);
        Chromium.accessible(page);
        page.locator(".order-diagram-tabs button").nth(1).click();
        assertThat(page.locator("[data-element-id=userSignOff].order-step-here"))
                .isAttached();
        page.locator(".order-diagram-tabs button").first().click();
        watched();
        approves("morgan", number);
        thenIs(number, OrderState.TO_SHIP);
        assertThat(page.locator("#order-top .desk-state.TO_SHIP")).isVisible();
        assertThat(page.locator("[data-element-id=userShipGoods].order-step-here"))
                .isAttached();
        page.locator("figcaption summary").click();
        assertThat(page.locator(".order-steps li")).not().hasCount(0);
        page.close();
    }

    @Test
    void whatSomebodyTypesIsNeitherRefreshedAwayNorLostByARefusal() {
        String number = place(goodCustomer(), line(goods("100", 5), 1));
        thenIs(number, OrderState.TO_SHIP);
        Page page = chromium.window("sally", "en", 1280, port);
        page.navigate("/orders/" + number);
        page.getByLabel("Reason").fill("They changed their mind");
        watched();
        page.evaluate(
                "order => { window.told = new Promise(heard => "
                        + "new EventSource('/live?age=0&topic=order/' + order).addEventListener('changed', heard)); }",
                number);
        page.locator("h1").first().hover();
        page.mouse().down();
        ships(number);
        thenIs(number, OrderState.SHIPPED);
        // The page has heard of it as well: nothing moves under a finger that is down.
        page.evaluate("() => window.told.then(() => new Promise(drawn => requestAnimationFrame(drawn)))");
        assertThat(page.locator("#order-top .desk-state.SHIPPED")).hasCount(0);
        page.mouse().up();
        assertThat(page.locator("#order-top .desk-state.SHIPPED")).isVisible();
        assertThat(page.getByLabel("Reason")).hasValue("They changed their mind");
        page.locator("#order-actions button.btn-danger").click();
        assertThat(page.locator(".desk-message.bad:not(.desk-trouble)")).isVisible();
        Assertions.assertThat(orders.get(number).state()).isEqualTo(OrderState.SHIPPED);
        page.close();
    }

    @Test
    void eachRoleIsOfferedItsOwnActionsAndCarriesThemOut() {
        String number = place(goodCustomer(), line(goods("100", 5), 1));
        thenIs(number, OrderState.TO_SHIP);
        Page wendy = chromium.window("wendy", "en", 1280, port);
        wendy.navigate("/orders/" + number);
        assertThat(wendy.locator("#order-actions form")).hasCount(1);
        wendy.getByLabel("Carrier").fill("SF");
        wendy.getByLabel("Tracking number").fill("SF-9");
        wendy.locator("#order-actions button.btn-primary").click();
        assertThat(wendy.locator(".desk-message.good:not(.desk-trouble)")).isVisible();
        thenIs(number, OrderState.SHIPPED);
        wendy.close();

        Awaitility.await().until(() -> billing.find(number).isPresent());
        Page fiona = chromium.window("fiona", "en", 1280, port);
        fiona.navigate("/orders/" + number);
        assertThat(fiona.locator("#order-actions form")).hasCount(1);
        assertThat(fiona.getByLabel("Amount received (CNY)")).hasValue("100.00");
        fiona.getByLabel("Reference of the bank").fill("B-" + number);
        fiona.locator("#order-actions button.btn-primary").click();
        assertThat(fiona.locator(".desk-message.good:not(.desk-trouble)")).isVisible();
        thenIs(number, OrderState.CLOSED);
        Assertions.assertThat(billing.find(number).orElseThrow().paid())
                .isEqualTo(Money.of(new BigDecimal("100"), "CNY"));
        fiona.close();

        Page audrey = chromium.window("audrey", "en", 1280, port);
        audrey.navigate("/orders/" + number);
        assertThat(audrey.locator("#order-actions form")).hasCount(0);
        audrey.close();
    }

    /** The page listens by now. */
    private void watched() {
        Awaitility.await().until(() -> live.watching() > 0);
    }
}
