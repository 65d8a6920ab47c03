package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.desk.OrderStory;
import io.orderwright.desk.amounts.PageAmounts;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** What a newcomer stumbled over at the desk: codes for words, things shown twice, fields that are not marked. */
@Tag("doors")
class SmallThingsAtTheDeskTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    OrderStory stories;

    @Autowired
    PageAmounts amounts;

    @Autowired
    MessageSource texts;

    @Test
    void anOrderUnderApprovalIsToldInWords() {
        String number = placeAs("sally", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
        thenIs(number, IN_APPROVAL);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(stories.of(number, 0, 50, locale).waitsFor())
                    .isNotEmpty()
                    .allSatisfy(wait -> assertThat(wait.text()).isNotEqualTo(wait.activity()));
        }
        assertThat(page("morgan", "/orders/" + number))
                .contains("Levels: Sales manager", "180,000.00 CNY")
                .doesNotContain("Levels: sales-manager", "180000.00 CNY");
        assertThat(page("morgan", "/approvals/" + number))
                .contains("180,000.00")
                .doesNotContain("180000.00<");

        String refused = post("morgan", "/approvals/" + number, Map.of("comment", " ", "verb", "REJECT"));
        assertThat(refused).contains("A rejection needs a reason.");
        assertThat(tag("textarea", "comment", refused)).contains("aria-invalid=\"true\"", "autofocus");
        assertThat(tag("textarea", "comment", page("morgan", "/approvals/" + number)))
                .doesNotContain("aria-invalid", "autofocus");
    }

    @Test
    void aClosedCreditCaseStandsOnceAndItsCustomersHistoryNamesFields() {
        assertThat(page("chris", "/credit/" + customer(Tier.NEW, "D", "0")))
                .containsPattern("<span class=\"desk-state\\s*\">No limit set");
        String customer = customer(Tier.NEW, "B", "100");
        String held = place(customer, line(goods("100.00", 50), 9));
        thenIs(held, ON_HOLD);
        assertThat(page("chris", "/credit/" + customer)).containsOnlyOnce("Before the order is worked on");
        holds.resolve(held, true, "paid by phone", "chris");
        String credit = page("chris", "/credit/" + customer);
        assertThat(credit)
                .containsOnlyOnce("Before the order is worked on")
                .contains("Customer tier: New customer", "Days to pay: ")
                .doesNotContain("tier: NEW", "paymentTermsDays");
    }

    @Test
    void aRefusedFormSpeaksTheReadersLanguage() {
        Map<String, String> wrong = Map.of(
                "code",
                "A1",
                "name",
                "",
                "currency",
                "yuan",
                "email",
                "x",
                "paymentTermsDays",
                "-3",
                "tier",
                "STANDARD");
        assertThat(post("sally", "/customers/new", wrong))
                .contains("three letters", "This must be filled in.", "This is not an e-mail address.")
                .doesNotContain("must be a well-formed", "must match", "must not be blank");
        Browser chinese = new Browser(port).as("sally");
        chinese.get("/customers/new?lang=zh-CN");
        assertThat(post(chinese, "/customers/new", wrong)).contains("币种请写三个字母").doesNotContain("正则", "[A-Z]");
    }

    @Test
    void oneIsOneAndThousandsAreSeen() {
        assertThat(texts.getMessage("home.HELD", new Object[] {1}, Locale.ENGLISH))
                .isEqualTo("order on credit hold now");
        assertThat(texts.getMessage("home.HELD", new Object[] {0}, Locale.ENGLISH))
                .isEqualTo("orders on credit hold now");
        assertThat(amounts.kept("30000.00 CNY")).isEqualTo("30,000.00 CNY");
        assertThat(amounts.kept("-1234567.5")).isEqualTo("-1,234,567.5");
        assertThat(amounts.kept("20261130")).as("a number of something").isEqualTo("20261130");
        assertThat(amounts.kept("PO 12345.00")).isEqualTo("PO 12345.00");
        assertThat(page("sally", "/orders"))
                .contains("Placed from", "Amount to")
                .doesNotContain("??");
        assertThat(page("sally", "/no-such-page")).contains("or the address is mistyped");
    }

    /** Whoever moves the books in looks after every customer, but has no page to edit one. */
    @Test
    void nobodyIsOfferedAPageThatHeMayNotOpen() {
        String customer = goodCustomer();
        for (String page : new String[] {"", "/addresses", "/contacts"}) {
            String way = "/customers/" + customer + (page.isEmpty() ? "/edit" : page + "/new");
            assertThat(page("ines", "/customers/" + customer + page))
                    .contains(customer)
                    .doesNotContain(way);
            assertThat(page("sally", "/customers/" + customer + page)).contains(way);
        }
    }

    private String page(String person, String path) {
        return new Browser(port).as(person).get(path + "?lang=en").body();
    }

    private String post(String person, String path, Map<String, String> fields) {
        Browser browser = new Browser(port).as(person);
        browser.get(path + "?lang=en");
        return post(browser, path, fields);
    }

    private static String post(Browser browser, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = browser.form(path, body + "&_csrf=" + browser.csrf());
        return answer.body();
    }

    private static String tag(String kind, String name, String page) {
        return Pattern.compile("<" + kind + "[^>]*name=\"" + name + "\"[^>]*>")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }
}
