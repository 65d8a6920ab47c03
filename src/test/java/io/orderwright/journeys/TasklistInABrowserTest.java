package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import io.orderwright.desk.Chromium;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What people do in Tasklist, in a real browser and in both languages. Skipped where no Chromium is installed.
 */
class TasklistInABrowserTest extends Business {

    private static final Pattern UNTRANSLATED_REASON = Pattern.compile("reason\\.(credit|approval)\\.");

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

    @ParameterizedTest
    @CsvSource({"en, Claim, Complete", "zh-CN, 认领, 完成"})
    void aManagerApprovesAnOrder(String language, String claim, String complete) {
        String number = toApprove();
        try (Page page = tasklist("morgan", language)) {
            for (String filter : List.of("My tasks", "My groups", "Overdue")) {
                assertThat(page.getByText(filter)).isVisible();
            }
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            open(page, number);
            Chromium.take(page, "tasklist-list-" + language);
            assertThat(page.getByText("依据 / Why you are asked")).isVisible();
            assertThat(page.getByText("审批层级 / Approval levels").first()).isVisible();
            assertThat(page.getByText("额度 / Limit").first()).isVisible();
            assertThat(page.getByText(orders.get(number).lines().get(0).sku()).first())
                    .isVisible();
            assertThat(page.getByText(orders.get(number).customerName()).first())
                    .isVisible();
            assertThat(page.getByText(UNTRANSLATED_REASON)).hasCount(0);

            claim(page, claim, number);
            page.getByLabel("批准 / Approve").check();
            page.setViewportSize(1440, 1500);
            Chromium.take(page, "tasklist-form-" + language);
            complete(page, complete);
            thenIs(number, OrderState.TO_SHIP);
        }
    }

    @Test
    void aRejectionNeedsAReasonAndThenEndsTheOrder() {
        String number = toApprove();
        try (Page page = tasklist("morgan", "en")) {
            open(page, number);
            claim(page, "Claim", number);
            page.getByLabel("拒绝 / Reject").check();
            complete(page, "Complete");
            assertThat(page.getByText("A rejection needs a reason").last()).isVisible();
            Chromium.take(page, "tasklist-refused-en");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("说明 / Comment"))
                    .fill("not at this discount");
            complete(page, "Complete");
            thenIs(number, OrderState.REJECTED);
        }
    }

    @Test
    void theWarehouseShips() {
        String number = place(goodCustomer(), line(goods("100", 9), 2));
        thenIs(number, OrderState.TO_SHIP);
        try (Page page = tasklist("wendy", "zh-CN")) {
            open(page, number);
            claim(page, "认领", number);
            page.getByLabel("承运人 / Carrier").fill("顺丰");
            page.getByLabel("运单号 / Tracking number").fill("SF-77");
            Chromium.take(page, "tasklist-ship-zh-CN");
            complete(page, "完成");
            thenIs(number, OrderState.SHIPPED);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "zh-CN"})
    void theOtherPagesCanBeLookedAt(String language) {
        String number = toApprove();
        try (Page page = chromium.window("peter", language, 1440, port)) {
            page.navigate("/camunda/app/cockpit/default/");
            assertThat(page.locator("svg").first()).isVisible();
            Chromium.take(page, "cockpit-" + language);
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .processDefinitionKey("order-to-cash")
                    .singleResult()
                    .getId();
            page.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
            assertThat(page.locator("[data-element-id=callApproval]").first()).isVisible();
            Chromium.take(page, "cockpit-instance-" + language);
        }
        try (Page page = chromium.window("adam", language, 1440, port)) {
            page.navigate("/camunda/app/admin/default/");
            assertThat(page.locator("a[href*='users']").first()).isVisible();
            Chromium.take(page, "admin-" + language);
        }
    }

    private String toApprove() {
        String number = placeAs("sally", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
        thenIs(number, OrderState.IN_APPROVAL);
        return number;
    }

    /** Whoever is logged in at the application is asked nothing more by Tasklist. */
    private Page tasklist(String person, String language) {
        Page page = chromium.window(person, language, 1440, port);
        page.navigate("/camunda/app/tasklist/default/");
        return page;
    }

    /** Sees what waits for the own group, then opens the order's task by its link: the list shows a page at a time. */
    private void open(Page page, String number) {
        until(() -> page.getByText("My groups").click(), page.locator("li.task").first());
        String task = taskOf(number).getId();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".fjs-form")).isVisible();
        assertThat(page.locator(".fjs-form").getByText(number).first()).isVisible();
    }

    /** Claims, and opens the task anew: it moves to "My tasks", the list lets go of it, and its form is drawn once more. */
    private void claim(Page page, String label, String number) {
        Locator unclaimed = page.getByText(label, new Page.GetByTextOptions().setExact(true));
        unclaimed.first().click();
        assertThat(unclaimed).hasCount(0);
        page.navigate("about:blank");
        ApprovalsInABrowserTest.open(page, taskOf(number).getId());
        assertThat(page.locator(".fjs-form").getByText(number).first()).isVisible();
        assertThat(page.locator(".fjs-form")
                        .locator("input, textarea, select, button")
                        .first())
                .isEnabled();
    }

    /** The web apps drop a click that comes while they are still loading: does it again until it shows. */
    private static void until(Runnable click, Locator shows) {
        for (int attempt = 1; ; attempt++) {
            try {
                click.run();
                shows.waitFor(new Locator.WaitForOptions().setTimeout(15_000));
                return;
            } catch (PlaywrightException late) {
                if (shows.isVisible()) {
                    return;
                }
                if (attempt == 4) {
                    throw late;
                }
            }
        }
    }

    private static void complete(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
