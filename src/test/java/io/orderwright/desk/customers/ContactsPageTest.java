package io.orderwright.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.SetContact;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contacts on pages: numbers for whom may read them, and nothing of another person's is overwritten unseen. */
@Tag("desk")
@RunningApplication
class ContactsPageTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private ContactBook contacts;

    private String path;
    private String customer;

    @BeforeEach
    void aCustomerWithAContact() {
        customer = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        path = "/customers/" + customer + "/contacts";
        customers.register(
                new RegisterCustomer(customer, "Acme", Tier.KEY, "CNY", 30, null, null, null, null, null, "CN"));
        set("A", Set.of(ContactPurpose.ORDERS), Set.of(ContactPurpose.ORDERS));
    }

    @Test
    void whoMayNotReadPhonesSeesTheirEnds() {
        Browser paul = as("paul");
        assertThat(paul.get(path).body()).contains("139****0001").doesNotContain("13900000001");
        assertThat(paul.get(path + "/A").statusCode()).isEqualTo(403);
        assertThat(as("sally").get(path).body()).contains("13900000001");
    }

    @Test
    void whatSomebodyElseTickedMeanwhileIsShownBeforeItIsReplaced() {
        Browser sally = as("sally");
        String opened = sally.get(path + "/A").body();
        set("A", Set.of(ContactPurpose.ORDERS, ContactPurpose.INVOICES), Set.of(ContactPurpose.ORDERS));
        Map<String, String> typed =
                Map.of("name", "Wang", "phone", "13900000001", "told-ORDERS", "true", "active", "true");
        HttpResponse<String> late = post(sally, opened, typed);
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(now(late.body(), "told-INVOICES")).contains("entry-now");
        assertThat(now(late.body(), "default-ORDERS")).contains("entry-now");
        assertThat(now(late.body(), "told-ORDERS")).doesNotContain("entry-now");
        assertThat(contacts.get(customer, "A").toldAbout()).hasSize(2);
        assertThat(post(sally, late.body(), typed).statusCode()).isEqualTo(302);
        assertThat(contacts.get(customer, "A").toldAbout()).containsExactly(ContactPurpose.ORDERS);
        assertThat(contacts.get(customer, "A").defaultFor()).isEmpty();
    }

    @Test
    void aDefaultIsNotPutOutOfUse() {
        Browser sally = as("sally");
        HttpResponse<String> answer = post(
                sally,
                sally.get(path + "/A").body(),
                Map.of("name", "Wang", "told-ORDERS", "true", "default-ORDERS", "true"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsAnyOf("Contact A is the default", "联系人 A 是");
        assertThat(contacts.get(customer, "A").active()).isTrue();
    }

    /** From the tick box to the next field. */
    private static String now(String page, String field) {
        int at = page.indexOf("name=\"" + field + "\"");
        assertThat(at).as(field).isPositive();
        int next = page.indexOf("<label", at);
        return page.substring(at, next < 0 ? page.length() : next);
    }

    private void set(String code, Set<ContactPurpose> told, Set<ContactPurpose> first) {
        contacts.set(
                new SetContact(customer, code, "Wang", null, "13900000001", null, null, told, first, true), "sally");
    }

    private Browser as(String person) {
        return new Browser(port).as(person);
    }

    private HttpResponse<String> post(Browser who, String page, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return who.form(
                path + "/A", form + "&seen=" + encode(found(SEEN, page)) + "&_csrf=" + encode(found(CSRF, page)));
    }

    private static String found(Pattern what, String page) {
        Matcher found = what.matcher(page);
        assertThat(found.find()).as(what.pattern()).isTrue();
        return found.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
