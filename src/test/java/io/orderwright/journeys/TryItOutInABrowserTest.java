package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads the API's document in a browser tries its operations there. */
@Tag("doors")
class TryItOutInABrowserTest extends Business {

    private static Chromium chromium;

    @LocalServerPort
    int port;

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
    void readAndPlaced() {
        String customer = goodCustomer();
        String sku = goods("10.00", 20);
        Page page = chromium.window("sally", "en", 1280, port);
        page.navigate("/api");
        authorize(page, "sally");

        Locator read = open(page, "Products", "getProductsBySku");
        read.locator("tr[data-param-name=sku] input").fill(sku);
        execute(read);
        assertThat(status(read)).containsText("200");
        assertThat(body(read)).containsText(sku);

        Locator write = open(page, "Orders", "postOrders");
        write.locator("textarea.body-param__text")
                .fill("{\"customer\": \"" + customer + "\", \"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 2}]}");
        write.locator("tr[data-param-name='Idempotency-Key'] input")
                .fill(UUID.randomUUID().toString());
        execute(write);
        assertThat(status(write)).containsText("201");
        assertThat(body(write)).containsText(customer);
    }

    private static void authorize(Page page, String person) {
        page.locator(".auth-wrapper button.authorize").click();
        Locator password = page.locator(".auth-container").filter(new Locator.FilterOptions().setHasText("password"));
        password.locator("#auth_username, input[name=username]").first().fill(person);
        password.locator("#auth_password, input[name=password]").first().fill(person + "-demo");
        password.locator("button.authorize").first().click();
        page.locator(".dialog-ux button.close-modal").click();
    }

    private static Locator open(Page page, String tag, String operation) {
        page.locator("#operations-tag-" + tag).click();
        Locator block = page.locator("[id$='-" + operation + "']");
        block.locator(".opblock-summary-control").click();
        block.locator("button.try-out__btn").click();
        return block;
    }

    private static void execute(Locator block) {
        block.locator("button.execute").click();
    }

    private static Locator status(Locator block) {
        return block.locator(".live-responses-table tbody .response-col_status");
    }

    private static Locator body(Locator block) {
        return block.locator(".live-responses-table tbody .highlight-code");
    }
}
