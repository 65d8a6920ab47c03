package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.sales.orders.OrderState;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A scanner types a code and Enter, faster than any page: every piece counts once, and what is wrong is said at the field. */
@Tag("fulfilment")
class ScannerInABrowserTest extends Business {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    PickLists picking;

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

    @Test
    void noScanIsLostAndNoneCountsTwice() {
        String sku = goods("10.00", 20);
        String order = place(goodCustomer(), line(sku, 12));
        thenIs(order, OrderState.TO_SHIP);
        String delivery = deliveries.find(order).orElseThrow().number();
        Page page = chromium.window("wendy", "en", 390, port);
        AtomicInteger lost = new AtomicInteger();
        // The second answer gets lost on its way: its scan has counted, and is sent again.
        page.route("**/deliveries/*/pick", route -> {
            if (route.request().method().equals("POST") && lost.incrementAndGet() == 2) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.navigate("/deliveries/" + delivery + "/pick");
        for (int i = 0; i < 7; i++) {
            scan(page, sku);
        }
        // The page answers only while somebody waits at the page.
        page.waitForCondition(() -> picked(delivery) == 7);
        assertThat(page.locator("#pick-waiting")).isHidden();
        scan(page, "NOT-THIS");
        assertThat(page.locator("#sku-error")).containsText("NOT-THIS");
        assertThat(page.locator("#sku")).hasValue("NOT-THIS");
        // What was wrong is selected: the next scan takes its place.
        scan(page, sku);
        page.waitForCondition(() -> picked(delivery) == 8);
        page.fill("#quantity", "4");
        page.focus("#sku");
        scan(page, sku);
        assertThat(page.locator("#pick-progress")).containsText("Picked");
        assertThat(page.locator("#pick-lines a[href$=pack]")).isVisible();
        org.assertj.core.api.Assertions.assertThat(picked(delivery)).isEqualTo(12);
    }

    private static void scan(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private int picked(String delivery) {
        return picking.list(delivery).get(0).picked().amount().intValue();
    }
}
