package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import io.orderwright.sales.orders.OrderState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody types costs a login and nothing else. */
@Tag("desk")
class LostSessionInABrowserTest extends Business {

    private static final String REASON = "客户改变主意 & moved to <next> year";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private String number;

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

    /** The next one sits at an empty window. */
    @AfterEach
    void leavesTheWindow() {
        chromium.close();
    }

    @BeforeEach
    void anOrderThatWaits() {
        number = place(goodCustomer(), line(goods("100", 1), 2));
        thenIs(number, OrderState.WAITING_FOR_STOCK);
    }

    @Test
    void whatWasTypedIsBackAfterTheLogin() {
        Page page = chromium.window("sally", "en", 1280, port);
        typeReason(page);
        sessionEnds(page);
        send(page);
        page.waitForURL(Pattern.compile(".*/login\\?lost"));
        assertThat(page.getByText("Your session has ended")).isVisible();
        Chromium.take(page, "lost-login-en");
        Chromium.login(page, "sally");
        page.waitForURL("**/orders/" + number);
        assertThat(page.locator("#desk-kept")).containsText("What you typed before is back");
        Chromium.take(page, "lost-back-en");
        assertThat(page.locator("input[name=reason]")).hasValue(REASON);
        assertThat(orders.get(number).state()).isEqualTo(OrderState.WAITING_FOR_STOCK);
        send(page);
        thenIs(number, OrderState.CANCELLED);
        page.reload();
        assertThat(page.locator("#desk-kept")).isHidden();
    }

    @Test
    void aLoginInAnotherTabLosesNothingEither() {
        Page page = chromium.window("sally", "zh-CN", 390, port);
        typeReason(page);
        BrowserContext context = page.context();
        sessionEnds(page);
        Page other = context.newPage();
        other.navigate("/login");
        Chromium.login(other, "sally");
        send(page);
        page.waitForURL("**/orders/" + number);
        assertThat(page.locator("#desk-kept")).isVisible();
        assertThat(page.locator("input[name=reason]")).hasValue(REASON);
        Chromium.take(page, "lost-back-zh-CN-390");
    }

    @Test
    void somebodyElseSeesNothingOfIt() {
        Page page = chromium.window("sally", "en", 1280, port);
        typeReason(page);
        sessionEnds(page);
        send(page);
        page.waitForURL(Pattern.compile(".*/login\\?lost"));
        Chromium.login(page, "morgan");
        page.navigate("/orders/" + number);
        assertThat(page.locator("input[name=reason]")).hasValue("");
        assertThat(kept(page)).doesNotContain("moved to");
    }

    @Test
    void noPasswordIsEverKept() {
        Page page = chromium.window("sally", "en", 1280, port);
        typeReason(page);
        assertThat(kept(page)).contains("moved to").doesNotContain("sally-demo", "_csrf");
        page.locator("form[data-forget] button").first().click();
        page.waitForURL(Pattern.compile(".*/login\\?out"));
        assertThat(kept(page)).doesNotContain("moved to");
    }

    @Test
    void whatWasSentWellIsForgotten() {
        Page page = chromium.window("sally", "en", 1280, port);
        typeReason(page);
        send(page);
        thenIs(number, OrderState.CANCELLED);
        page.navigate("/orders");
        assertThat(kept(page)).doesNotContain("moved to");
    }

    private void typeReason(Page page) {
        page.navigate("/orders/" + number);
        page.locator("input[name=reason]").fill(REASON);
        page.waitForFunction("() => (sessionStorage.getItem('desk.kept') || '').includes('moved to')");
    }

    private static void sessionEnds(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.context()
                .addCookies(java.util.List.of(
                        new com.microsoft.playwright.options.Cookie("JSESSIONID", "0".repeat(32)).setUrl(page.url())));
    }

    private static void send(Page page) {
        page.locator("form[action$='/cancel'] button[type=submit]").click();
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate("() => JSON.stringify(Object.assign({}, sessionStorage))"));
    }
}
