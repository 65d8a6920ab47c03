package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.Chromium;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.sales.orders.OrderState;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The warehouse proves a delivery with a phone in the hand; pictures in target/screenshots. */
@Tag("fulfilment")
class DeliveriesInABrowserTest extends Business {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

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
    @CsvSource({"en, 1280, Delivered", "en, 390, Delivered", "zh-CN, 390, 已送达"})
    void whoReceivedTheGoodsIsTypedOnceAndSeenEverywhere(String language, int width, String delivered) {
        String order = place(goodCustomer(), line(goods("100.00", 9), 2));
        thenIs(order, OrderState.TO_SHIP);
        ships(order);
        thenIs(order, OrderState.SHIPPED);
        String delivery = deliveries.find(order).orElseThrow().number();
        String name = "-" + language + "-" + width;
        Page page = chromium.window("wendy", language, width, port);
        page.navigate("/deliveries?state=UNDER_WAY");
        Chromium.take(page, "deliveries-under-way" + name);
        Chromium.accessible(page);
        page.navigate("/deliveries/" + delivery);
        page.fill("#receivedAt", "2020-01-01T08:00");
        page.click("form[action$=proof] button[type=submit]");
        assertThat(page.locator("#receivedBy[aria-invalid=true]")).isVisible();
        page.fill("#receivedBy", "李雷");
        page.click("form[action$=proof] button[type=submit]");
        assertThat(page.locator("#receivedAt[aria-invalid=true]")).isVisible();
        assertThat(page.locator("#receivedBy")).hasValue("李雷");
        Chromium.take(page, "delivery-proof-wrong" + name);
        Chromium.accessible(page);
        page.fill(
                "#receivedAt",
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES).toString());
        page.fill("#note", "交给前台");
        page.click("form[action$=proof] button[type=submit]");
        assertThat(page.locator("#proof")).containsText("李雷");
        assertThat(page.locator("h1")).containsText(delivered);
        assertThat(page.locator("form[action$=proof]")).hasCount(0);
        Chromium.take(page, "delivery-proved" + name);
        Chromium.accessible(page);
        page.navigate("/deliveries");
        if (width < 500) {
            assertThat(page.locator(".masters-lists")).isHidden();
            org.assertj.core.api.Assertions.assertThat(
                            page.locator(".card").first().boundingBox().y)
                    .as("the list begins on the first screen, with room for deliveries")
                    .isLessThan(420);
            page.click(".masters-pick summary");
            Chromium.take(page, "deliveries-lists-open" + name);
            Chromium.accessible(page);
            page.click(".masters-pick a[href$='state=DELIVERED']");
        } else {
            assertThat(page.locator(".masters-pick")).isHidden();
            page.click(".masters-lists a[href$='state=DELIVERED']");
        }
        assertThat(page.getByText(delivery)).isVisible();
        Chromium.take(page, "deliveries-delivered" + name);
        page.navigate("/orders/" + order);
        assertThat(page.locator("main")).containsText("李雷");
        Chromium.take(page, "order-proved" + name);
        page.close();

        String link = links.of(Map.of(order, orders.get(order).placedAt()))
                .values()
                .iterator()
                .next();
        BrowserContext customer = chromium.speaking(language, width, port);
        Page track = customer.newPage();
        track.navigate(link.substring(link.indexOf("/track/")));
        assertThat(track.locator("main")).containsText("李雷");
        Chromium.take(track, "track-proved" + name);
        customer.close();
    }
}
