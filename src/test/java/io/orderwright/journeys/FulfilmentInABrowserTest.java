package io.orderwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderwright.desk.Chromium;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From the shortage to the door by the pages alone: sally sells and pam makes in English, she on a phone; paul buys and
 * wendy receives, packs and ships in Chinese. The pictures in target/screenshots/fulfilment-… show what they saw.
 */
@Tag("fulfilment")
class FulfilmentInABrowserTest extends Workshop {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final String ENGLISH = "en";
    private static final String CHINESE = "zh-CN";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Suppliers suppliers;

    private String bought = "";
    private String made = "";
    private String there = "";
    private String supplier = "";

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
    void whatIsMissingIsBoughtMadeReceivedPackedAndSent() {
        bought = goods("10.00", 2);
        made = made(centre(480), 1);
        there = goods("3.00", 9);
        supplier = offers(bought);
        String earlier = place(customer(Tier.STANDARD, "B", "1000000"), line(made, 2));
        WorkView first = scheduled(earlier);
        String customer = customer(Tier.VIP, "A", "1000000");

        String order = sallySells(customer);
        String purchase = paulBuys(order);
        pamMakes(order, earlier, first.number());
        Page wendy = window("wendy", CHINESE, WIDE);
        wendyReceives(wendy, purchase);
        thenIs(order, TO_SHIP);
        thenIs(earlier, TO_SHIP);
        String delivery = wendyPicksAndPacks(wendy, order);
        String parcels = wendyHandsOver(wendy);
        thenIs(order, SHIPPED);
        sallyLooks(order, parcels);

        for (String subject : List.of(order, earlier, purchase, delivery, bought, made, there)) {
            Assertions.assertThat(wrong(subject)).as(subject).isEmpty();
        }
    }

    private String sallySells(String customer) {
        Page page = window("sally", ENGLISH, WIDE);
        page.navigate("/orders/new");
        page.fill("#customer", customer);
        page.keyboard().press("Enter");
        type(page, 0, bought, "5");
        type(page, 1, made, "4");
        type(page, 2, there, "3");
        assertThat(page.locator("#entry-steps")).containsText("2 lines wait for goods");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/orders/SO-[0-9-]+$"));
        String order = page.url().replaceFirst(".*/", "");
        thenIs(order, WAITING_FOR_STOCK);
        page.reload();
        Locator missing = page.locator("#missing");
        assertThat(missing).containsText("Missing: 3 ");
        assertThat(missing).containsText("Being bundled");
        assertThat(missing).containsText("Made by us");
        assertThat(missing).not().containsText(there);
        close(page, "1-sally");
        return order;
    }

    private static void type(Page page, int at, String sku, String quantity) {
        Locator line = page.locator("#entry-lines .entry-line").nth(at);
        line.locator("[data-field=sku]").fill(sku);
        page.keyboard().press("Enter");
        line.locator("[data-field=quantity]").fill(quantity);
        page.keyboard().press("Enter");
    }

    private String paulBuys(String order) {
        Page page = window("paul", CHINESE, WIDE);
        page.navigate("/purchases");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(supplier));
        assertThat(row).containsText("待您处理");
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("tbody tr")).containsText("6.00");
        assertThat(page.locator("tbody tr")).containsText(order);
        page.locator("button[value=yes]").click();
        assertThat(page.locator("h1 .desk-state")).hasText("已下单");
        assertThat(page.getByText("请打印并发送给供应商")).isVisible();
        String purchase = page.url().replaceFirst(".*/", "");
        APIResponse paper = page.request().get("/api/v1/purchases/" + purchase + "/paper?language=zh-CN");
        Assertions.assertThat(paper.headers()).containsEntry("content-type", "application/pdf");
        close(page, "2-paul");
        return purchase;
    }

    /** Four are wanted; one of them is spoilt, and the one that was to be made for somebody else is put before it. */
    private void pamMakes(String order, String earlier, String first) {
        Page page = window("pam", ENGLISH, PHONE);
        page.navigate("/orders/" + order);
        page.locator("ul a[href*='/work-orders/']").last().click();
        String own = page.locator("h1 span").first().innerText();
        String centre = page.locator("dd a[href*='/work-centres/']").innerText();
        page.navigate("/production?only=" + centre);
        Locator queue = page.locator(".production-queue tr[data-number]");
        assertThat(queue.first()).containsText(own);
        page.getByLabel("Make " + first + " earlier").click();
        assertThat(page.locator("main .desk-message.good:visible")).containsText(first);
        assertThat(queue.first()).containsText(first);
        Chromium.take(page, "fulfilment-3-pam-schedule-en-390");
        makes(page, first, "1", "0");
        makes(page, own, "3", "1");
        // What is spoilt is missing again, for whoever comes last.
        await().until(() -> production.ofOrder(earlier).size() == 2);
        becomes(newest(earlier), WorkView.WorkState.SCHEDULED);
        page.navigate("/work-orders");
        Locator again = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(made))
                .filter(new Locator.FilterOptions().setHasText("You are asked"));
        assertThat(again).hasCount(1);
        String spoilt = again.getByRole(AriaRole.LINK).first().innerText();
        makes(page, spoilt, "1", "0");
        close(page, "3-pam-made-en-390");
    }

    private static void makes(Page page, String work, String good, String scrap) {
        page.navigate("/work-orders/" + work);
        page.locator("button[value=yes]").click();
        page.locator("form[action$='/start'] button").click();
        page.fill("#completed", good);
        page.fill("#scrapped", scrap);
        page.locator("form[action$='/reports'] button").click();
        assertThat(page.locator("h1 .desk-state")).hasText("Done");
    }

    /** Two come first, then ten instead of one; the second note is scanned twice. */
    private void wendyReceives(Page page, String purchase) {
        page.navigate("/stock/expected");
        page.getByText(purchase).click();
        assertThat(page.locator("#reference")).isFocused();
        scan(page, "NOTE-1-" + purchase);
        scan(page, bought);
        scan(page, "2");
        assertThat(page.locator("main .desk-message:visible")).containsText(bought + " 已入库 2");
        assertThat(page.locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(bought))
                        .locator("strong"))
                .hasText("1");
        page.fill("#reference", "NOTE-2-" + purchase);
        for (String says : List.of("其中 9 已冻结", "本次未重复入库")) {
            page.focus("#sku");
            scan(page, bought);
            scan(page, "10");
            assertThat(page.locator("main .desk-message:visible")).containsText(says);
            assertThat(page.locator("#sku")).isFocused();
        }
        Chromium.take(page, "fulfilment-4-wendy-receipt-zh-CN");
        Assertions.assertThat(stockOf(bought).onHand().amount()).isEqualByComparingTo("14");
        Assertions.assertThat(stockOf(bought).blocked().amount()).isEqualByComparingTo("9");
    }

    private String wendyPicksAndPacks(Page page, String order) {
        page.navigate("/deliveries");
        scan(page, order);
        String delivery = page.locator("h1 span").first().innerText();
        page.locator("a[href$='/pick']").click();
        assertThat(page.locator("#sku")).isFocused();
        picks(page, bought, "5");
        picks(page, made, "4");
        picks(page, there, "3");
        page.locator("#pick-lines a[href$='/pack']").click();
        assertThat(page.locator("#sku")).isFocused();
        page.fill("#quantity", "5");
        page.focus("#sku");
        scan(page, bought);
        assertThat(page.locator("main .desk-message:visible").filter(new Locator.FilterOptions().setHasText("尚未称重")))
                .containsText("包裹 1");
        page.fill("form[action$='/pack-rest'] [name=weight]", "12.5");
        page.locator("form[action$='/pack-rest'] button").click();
        assertThat(page.locator("h1 .desk-state")).hasText("已拣齐");
        page.fill("form[action$='/parcels/1/weigh'] [name=weight]", "3");
        page.locator("form[action$='/parcels/1/weigh'] button").click();
        assertThat(page.locator("h1 .desk-state")).hasText("已装箱");
        Chromium.take(page, "fulfilment-5-wendy-packed-zh-CN");
        page.getByText("选择承运商").click();
        assertThat(page.locator("button[name=bookWith][value=LANDBRIDGE]")).isVisible();
        return delivery;
    }

    private static void picks(Page page, String sku, String pieces) {
        page.fill("#quantity", pieces);
        page.focus("#sku");
        scan(page, sku);
        assertThat(page.locator("#pick-lines tr")
                        .filter(new Locator.FilterOptions().setHasText(sku))
                        .locator("strong"))
                .hasText("✓ " + pieces);
    }

    /** The numbers of the parcels, as the carrier gave them; the page shows them without being asked. */
    private static String wendyHandsOver(Page page) {
        page.locator("button[name=bookWith][value=LANDBRIDGE]").click();
        Locator numbers = page.locator("section[aria-labelledby=carrier-title] tbody td:nth-child(2)");
        assertThat(numbers).hasCount(2);
        String parcels = String.join(" ", numbers.allInnerTexts());
        page.locator("form[action$='/dispatch'] button").click();
        assertThat(page.locator("h1 .desk-state")).hasText("运送中");
        close(page, "6-wendy-sent");
        return parcels;
    }

    private void sallyLooks(String order, String parcels) {
        Page page = window("sally", ENGLISH, WIDE);
        page.navigate("/orders/" + order);
        assertThat(page.locator("#missing")).hasCount(0);
        for (String parcel : parcels.split(" ")) {
            assertThat(page.locator("section[aria-labelledby=papers]")).containsText(parcel);
        }
        Locator happened = page.locator("section[aria-labelledby=happened]");
        assertThat(happened).containsText("Products: " + (bought.compareTo(made) < 0 ? bought : made));
        assertThat(happened).not().containsText(Pattern.compile("\\d\\.000|T\\d\\d:\\d\\d:|\\[G"));
        close(page, "7-sally-sent");
    }

    /** A scanner types and presses Enter. */
    private static void scan(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private Page window(String person, String language, int width) {
        return chromium.window(person, language, width, port);
    }

    private static void close(Page page, String picture) {
        Chromium.take(page, "fulfilment-" + picture);
        page.close();
    }

    private String offers(String sku) {
        String code = "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(code, "供应商 " + code, "CNY", false), "paul");
        CostOfGoods.set(catalog, sku, "6.00");
        suppliers.enter(new SupplierOffer(code, sku, new BigDecimal("6.00"), 7), "paul");
        return code;
    }
}
