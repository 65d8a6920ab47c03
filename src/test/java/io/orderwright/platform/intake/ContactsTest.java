package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.ContactView;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer has several contacts, one of them the default for a purpose, and messages go there, whatever the door they come in by. */
@Tag("doors")
@RunningApplication
class ContactsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ContactBook contacts;

    @Autowired
    private MessageReceivers receivers;

    @Autowired
    private List<PartnerMessages> messages;

    @Autowired
    private JdbcTemplate jdbc;

    private ImportClient sally;
    private String customer;

    @BeforeEach
    void aCustomer() {
        sally = new ImportClient(port, "sally");
        customer = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        sally.bringIn("customers", "code,name,currency,phone\n" + customer + ",Acme,CNY,13811110000\n");
    }

    @Test
    void aDefaultTakesItFromTheOtherOne() {
        assertThat(put(
                        "A",
                        "{\"name\":\"Wang\",\"toldAbout\":[\"ORDERS\",\"DELIVERIES\"],\"defaultFor\":[\"ORDERS\"]}"))
                .isEqualTo(201);
        assertThat(put("B", "{\"name\":\"Li\",\"toldAbout\":[\"ORDERS\"],\"defaultFor\":[\"ORDERS\"]}"))
                .isEqualTo(201);
        assertThat(contacts.get(customer, "A").defaultFor()).isEmpty();
        assertThat(put("B", "{\"phone\":\"13900000001\"}")).isEqualTo(200);
        assertThat(put("B", "{\"phone\":\" 13900000001 \"}"))
                .as("the same again is no change")
                .isEqualTo(200);
        assertThat(contacts.get(customer, "B").defaultFor())
                .as("what is not said stays")
                .containsExactly(ContactPurpose.ORDERS);
        assertThat(put("B", "{\"active\":false}"))
                .as("the default stays in use")
                .isEqualTo(422);
        assertThat(put("A", "{\"defaultFor\":[\"INVOICES\"]}"))
                .as("not told about it")
                .isEqualTo(422);
        assertThat(put("A", "{\"toldAbout\":[null]}")).isEqualTo(422);
        assertThat(put("A", "{\"toldAbout\":null}")).isEqualTo(422);
        assertThat(put("A", "{\"email\":\"nobody\"}")).isEqualTo(422);
        assertThat(put("b", "{\"name\":\"Li\"}")).as("a twin").isEqualTo(422);
        assertThat(put("new", "{\"name\":\"Li\"}")).as("a place in addresses").isEqualTo(422);
        assertThat(jdbc.queryForList(
                        "select details from audit_record where subject = ? and event = 'ContactChanged' order by id",
                        String.class,
                        customer))
                .hasSize(4)
                .anySatisfy(told -> assertThat(told).contains("defaultFor: [ORDERS] → []"))
                .allSatisfy(told -> assertThat(told).doesNotContain("Wang", "13900000001"));
        assertThat(as("paul")
                        .get("/api/v1/customers/" + customer + "/contacts/B", Locale.ENGLISH, "application/json")
                        .body())
                .as("as other phones")
                .doesNotContain("13900000001");
        assertThat(as("wendy")
                        .put("/api/v1/customers/" + customer + "/contacts/X", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileIsAsTheApi() {
        String file = "客户编码,联系人编码,姓名,手机,订单通知,默认订单联系人\n%1$s,A,王芳,13900000001,是,是\n%1$s,B,李雷,,是,\n".formatted(customer);
        counted(sally.bringIn("contacts", file), 2, 0, 0);
        counted(sally.bringIn("contacts", file.replace(",是,\n", ",是,否\n")), 0, 0, 2);
        counted(sally.bringIn("contacts", "customer_code,contact_code,phone\n" + customer + ",A,\n"), 0, 1, 0);
        assertThat(contacts.get(customer, "A").phone()).as("cleared").isNull();
        assertThat(contacts.get(customer, "A").toldAbout()).as("left").hasSize(1);
        refused("default_orders\n%1$s,A,yes\n%1$s,B,yes\n", "intake.contact-default-twice");
        refused("default_invoices\n%1$s,A,yes\n", "contact.default-not-told");
        refused("language\n%1$s,A,de\n", "intake.rule.Pattern.language");
        assertThat(sally.errors(sally.bringIn("contacts", "customer_code,contact_code,name\nNOBODY-1,A,Li\n"))
                        .toString())
                .contains("intake.customer-unknown");
        refused("email\n%1$s,A,nobody\n", "intake.rule.Email");
        counted(
                sally.bringIn("contacts", "customer_code,contact_code,default_orders\n" + customer + ",B,yes\n"),
                0,
                1,
                0);
        JsonNode gone = sally.bringIn("contacts", "customer_code,contact_code,active\n" + customer + ",B,no\n");
        assertThat(sally.errors(gone).toString())
                .as("said where it is mended")
                .contains("contact.default-in-use", "\"column\":\"active\"");
        JsonNode changed = sally.bringIn(
                "contacts",
                ("customer_code,contact_code,phone,language\n" + customer + ",B,13900000009,EN\n").getBytes(),
                true);
        assertThat(sally.json("/api/v1/imports/" + changed.get("id").asLong() + "/changes")
                        .toString())
                .contains("\"column\":\"phone\"", "\"after\":\"en\"")
                .doesNotContain("13900000009");
        assertThat(contacts.of(customer, "", 50))
                .as("what a file does not name stays")
                .hasSize(2);
        ImportClient ines = as("ines");
        JsonNode again = ines.bringIn("contacts", ines.download("/api/v1/exports/contacts.xlsx"), true);
        assertThat(again.get("added").asInt() + again.get("changed").asInt())
                .as(again.toString())
                .isZero();
        assertThat(again.get("same").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void ofManyAtTheSameTimeOneIsTheDefault() {
        String told = "{\"name\":\"Li\",\"toldAbout\":[\"ORDERS\"]}";
        assertThat(List.of(put("A", told), put("B", told))).containsOnly(201);
        assertThat(IntStream.range(0, 12)
                        .parallel()
                        .mapToObj(i -> put(i % 2 == 0 ? "A" : "B", "{\"defaultFor\":[\"ORDERS\"]}")))
                .containsOnly(200);
        assertThat(contacts.of(customer, "", 50))
                .filteredOn(one -> one.defaultFor().contains(ContactPurpose.ORDERS))
                .hasSize(1);
    }

    @Test
    void manyAtOnceAreAllOrNone() {
        String row = "{\"customer\":\"%s\",\"code\":\"%s\",\"name\":\"%s\"}";
        assertThat(bulk("[" + row.formatted(customer, "A", "Li") + "," + row.formatted(customer, "B", "") + "]"))
                .isEqualTo(422);
        assertThat(contacts.of(customer, "", 50)).isEmpty();
        assertThat(bulk("[" + row.formatted(customer, "A", "Li") + "," + row.formatted(customer, "B", "Wu") + "]"))
                .isEqualTo(200);
        assertThat(contacts.of(customer, "", 50)).extracting(ContactView::code).containsExactly("A", "B");
        JsonNode first = sally.json("/api/v1/customers/" + customer + "/contacts?limit=1");
        assertThat(first.at("/items/0/code").asText()).isEqualTo("A");
        JsonNode second = sally.json("/api/v1/customers/" + customer + "/contacts?limit=1&after="
                + first.get("next").asText());
        assertThat(second.at("/items/0/code").asText()).isEqualTo("B");
    }

    @Test
    void messagesGoToTheContactForThem() {
        as("morgan")
                .bringIn("products", "sku,name,unit,price,currency,tax_code\n" + customer + ",Bolt,件,10,CNY,CN13\n");
        String order = order();
        assertThat(message(order).path("phone").asText()).isEqualTo("13811110000");
        assertThat(message(order).has("language"))
                .as("as before there were contacts")
                .isFalse();
        put("A", "{\"name\":\"Wang\",\"phone\":\"13900000001\",\"language\":\"en\",\"toldAbout\":[\"ORDERS\"]}");
        assertThat(message(order).path("phone").asText()).as("the only one").isEqualTo("13900000001");
        assertThat(message(order).path("language").asText()).isEqualTo("en");
        put("B", "{\"name\":\"Li\",\"phone\":\"13900000002\",\"toldAbout\":[\"ORDERS\",\"PAYMENT_REMINDERS\"]}");
        assertThat(message(order).path("phone").asText())
                .as("nobody said which")
                .isEqualTo("13811110000");
        put("B", "{\"defaultFor\":[\"ORDERS\"]}");
        assertThat(message(order).path("phone").asText()).isEqualTo("13900000002");
        put("B", "{\"phone\":null}");
        assertThat(message(order).path("phone").asText()).as("has none").isEqualTo("13811110000");
    }

    @Test
    void whoHasNoPhoneIsReachedByTheContact() {
        as("morgan")
                .bringIn("products", "sku,name,unit,price,currency,tax_code\n" + customer + ",Bolt,件,10,CNY,CN13\n");
        sally.bringIn("customers", "code,phone\n" + customer + ",\n");
        String order = order();
        assertThat(receivers.reachable(order, ContactPurpose.PAYMENT_REMINDERS)).isFalse();
        put("A", "{\"name\":\"Wang\",\"phone\":\"13900000001\",\"toldAbout\":[\"PAYMENT_REMINDERS\"]}");
        assertThat(receivers.reachable(order, ContactPurpose.PAYMENT_REMINDERS)).isTrue();
        assertThat(receivers.reachable(order, ContactPurpose.ORDERS))
                .as("told about other things")
                .isFalse();
    }

    private void refused(String columnAndRows, String code) {
        JsonNode job = sally.bringIn("contacts", "customer_code,contact_code," + columnAndRows.formatted(customer));
        assertThat(job.get("state").asText()).isEqualTo("REFUSED");
        assertThat(sally.errors(job).toString()).contains(code);
    }

    private String order() {
        String body = "{\"customer\":\"%1$s\",\"lines\":[{\"sku\":\"%1$s\",\"quantity\":1}]}".formatted(customer);
        return sally.order("k-" + customer, body).body().replaceAll("(?s).*\"number\":\"(SO-[^\"]+)\".*", "$1");
    }

    private JsonNode message(String order) {
        try {
            return new ObjectMapper()
                    .readTree(messages.stream()
                            .filter(one -> one.knows("sms.order-confirmation"))
                            .findFirst()
                            .orElseThrow()
                            .bodiesFor("sms.order-confirmation", List.of(order))
                            .get(order));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportClient as(String who) {
        return new ImportClient(port, who);
    }

    private int bulk(String rows) {
        return sally.post("/api/v1/contacts/bulk", "application/json", BodyPublishers.ofString(rows))
                .statusCode();
    }

    private int put(String code, String body) {
        return sally.put("/api/v1/customers/" + customer + "/contacts/" + code, body)
                .statusCode();
    }

    private static void counted(JsonNode done, int added, int changed, int same) {
        assertThat(List.of(
                        done.get("added").asInt(),
                        done.get("changed").asInt(),
                        done.get("same").asInt()))
                .as(done.toString())
                .isEqualTo(List.of(added, changed, same));
    }
}
