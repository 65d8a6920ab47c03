package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer has several addresses, one of them the default, whatever the door they come in by. */
@Tag("doors")
@RunningApplication
class AddressesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private DeliverableOrders deliverable;

    @Autowired
    private JdbcTemplate jdbc;

    private ImportClient sally;
    private String customer;

    @BeforeEach
    void aCustomer() {
        sally = new ImportClient(port, "sally");
        customer = "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        counted(sally.bringIn("customers", "code,name,currency\n" + customer + ",Acme,CNY\n"), 1, 0, 0);
    }

    @Test
    void aDefaultTakesItFromTheOtherOne() {
        assertThat(put("SHA", "{\"receiver\":\"Wang\",\"street\":\"1 Renmin\",\"defaultShipTo\":true}"))
                .isEqualTo(201);
        assertThat(put("BJ", "{\"receiver\":\"Li\",\"street\":\"2 Chang'an\",\"defaultShipTo\":true,\"billTo\":true}"))
                .isEqualTo(201);
        assertThat(addresses.defaultShipTo(customer).map(AddressView::code)).contains("BJ");
        assertThat(addresses.get(customer, "SHA").defaultShipTo()).isFalse();
        assertThat(put("BJ", "{\"city\":\"Beijing\"}")).isEqualTo(200);
        assertThat(addresses.of(customer, "", 50).stream()
                        .filter(AddressView::billTo)
                        .map(AddressView::receiver)
                        .findFirst())
                .as("what is not said stays")
                .contains("Li");
        assertThat(put("BJ", "{\"active\":false}"))
                .as("the default stays in use")
                .isEqualTo(422);
        assertThat(put("bj", "{\"receiver\":\"Li\",\"street\":\"2\"}"))
                .as("a twin")
                .isEqualTo(422);
        assertThat(put("new", "{\"receiver\":\"Li\",\"street\":\"2\"}"))
                .as("a place in addresses")
                .isEqualTo(422);
        assertThat(jdbc.queryForList(
                        "select details from audit_record where subject = ? and event = 'AddressChanged' order by id",
                        String.class,
                        customer))
                .hasSize(4)
                .anySatisfy(told -> assertThat(told).contains("defaultShipTo: true → false"))
                .allSatisfy(told -> assertThat(told).doesNotContain("Wang"));
    }

    @Test
    void nobodyHasAddressesWhoIsNotThere() {
        assertThat(sally.put("/api/v1/customers/NOBODY-1/addresses/X", "{\"receiver\":\"Li\",\"street\":\"2\"}")
                        .statusCode())
                .isEqualTo(422);
        JsonNode file = sally.bringIn("addresses", "customer_code,address_code,receiver,street\nNOBODY-1,X,Li,2\n");
        assertThat(sally.errors(file).toString()).contains("intake.customer-unknown");
        assertThat(new ImportClient(port, "wendy")
                        .put("/api/v1/customers/" + customer + "/addresses/X", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileIsAsTheApi() {
        String file =
                "客户编码,地址编码,收货人,详细地址,城市,默认收货地址\n%1$s,SHA,王芳,人民路 1 号,上海,是\n%1$s,BJ,李雷,长安街 2 号,北京,\n".formatted(customer);
        counted(sally.bringIn("addresses", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), true), 2, 0, 0);
        assertThat(addresses.of(customer, "", 50)).as("only checked").isEmpty();
        counted(sally.bringIn("addresses", file), 2, 0, 0);
        counted(sally.bringIn("addresses", file.replace(",\n", ",否\n")), 0, 0, 2);
        counted(sally.bringIn("addresses", "customer_code,address_code,city\n" + customer + ",SHA,\n"), 0, 1, 0);
        assertThat(addresses.get(customer, "SHA").city()).as("cleared").isNull();
        assertThat(addresses.get(customer, "SHA").receiver()).as("left").isEqualTo("王芳");
        JsonNode two = sally.bringIn(
                "addresses",
                "customer_code,address_code,default_ship_to\n%1$s,SHA,yes\n%1$s,BJ,yes\n".formatted(customer));
        assertThat(sally.errors(two).toString()).contains("intake.address-default-twice");
        counted(
                sally.bringIn("addresses", "customer_code,address_code,default_ship_to\n" + customer + ",BJ,yes\n"),
                0,
                1,
                0);
        assertThat(addresses.defaultShipTo(customer).map(AddressView::code)).contains("BJ");
        ImportClient ines = new ImportClient(port, "ines");
        JsonNode again = ines.bringIn("addresses", ines.download("/api/v1/exports/addresses.xlsx"), true);
        assertThat(again.get("added").asInt() + again.get("changed").asInt())
                .as(again.toString())
                .isZero();
        assertThat(again.get("same").asInt()).isGreaterThanOrEqualTo(2);
    }

    /** A file is read in blocks of rows; what may be said once is said once in the whole file. */
    @Test
    void twoDefaultsFarApartAreAskedAbout() {
        StringBuilder file = new StringBuilder("customer_code,address_code,receiver,street,default_ship_to\n");
        for (int i = 0; i < 600; i++) {
            String yes = i == 3 ? "yes" : i == 590 ? "是" : "";
            file.append("%s,W%d,Li,%d,%s\n".formatted(customer, i, i, yes));
        }
        JsonNode refused = sally.bringIn("addresses", file.toString());
        assertThat(sally.errors(refused).toString()).contains("intake.address-default-twice", "\"line\":592");
        assertThat(addresses.of(customer, "", 50)).isEmpty();
    }

    @Test
    void manyAtOnceAreAllOrNone() {
        String row = "{\"customer\":\"%s\",\"code\":\"%s\",\"receiver\":\"Li\",\"street\":\"%s\"}";
        String wrong = "[" + row.formatted(customer, "A", "1") + "," + row.formatted(customer, "B", "") + "]";
        assertThat(bulk(wrong)).isEqualTo(422);
        assertThat(addresses.of(customer, "", 50)).isEmpty();
        assertThat(bulk("[" + row.formatted(customer, "A", "1") + "," + row.formatted(customer, "B", "2") + "]"))
                .isEqualTo(200);
        assertThat(addresses.of(customer, "", 50)).extracting(AddressView::code).isEqualTo(List.of("A", "B"));
        JsonNode first = sally.json("/api/v1/customers/" + customer + "/addresses?limit=1");
        assertThat(first.at("/items/0/code").asText()).isEqualTo("A");
        JsonNode second = sally.json("/api/v1/customers/" + customer + "/addresses?limit=1&after="
                + first.get("next").asText());
        assertThat(second.at("/items/0/code").asText()).isEqualTo("B");
        assertThat(second.hasNonNull("next")).isFalse();
        assertThat(addresses.suggest(customer, " LI 2", 20))
                .extracting(AddressView::code)
                .containsExactly("B");
        assertThat(addresses.suggest(customer, "", 1))
                .extracting(AddressView::code)
                .containsExactly("A");
    }

    @Test
    void anOrderKeepsWhereItGoes() {
        put("SHA", "{\"receiver\":\"Wang\",\"street\":\"1 Renmin\",\"city\":\"Shanghai\",\"defaultShipTo\":true}");
        put("BJ", "{\"receiver\":\"Li\",\"street\":\"2 Chang'an\",\"city\":\"Beijing\"}");
        new ImportClient(port, "morgan")
                .bringIn("products", "sku,name,unit,price,currency,tax_code\n" + customer + ",Bolt,件,10,CNY,CN13\n");
        String body = "{\"customer\":\"%1$s\",%2$s\"lines\":[{\"sku\":\"%1$s\",\"quantity\":1}]}";
        String named = sally.order("to-BJ-" + customer, body.formatted(customer, "\"shipTo\":\"BJ\","))
                .body();
        assertThat(named).contains("\"city\":\"Beijing\"");
        String usual =
                sally.order("usual-" + customer, body.formatted(customer, "")).body();
        assertThat(usual).contains("\"receiver\":\"Wang\"");
        assertThat(sally.order("none-" + customer, body.formatted(customer, "\"shipTo\":\"NO\","))
                        .statusCode())
                .isEqualTo(422);
        assertThat(sally.order("to-BJ-" + customer, body.formatted(customer, ""))
                        .statusCode())
                .as("the same key to another place")
                .isEqualTo(409);
        String seen = "\"seen\":{\"total\":10,\"currency\":\"CNY\",\"shipTo\":\"%s\"},";
        assertThat(sally.order("seen-" + customer, body.formatted(customer, seen.formatted("Li, 2 Chang'an, Beijing")))
                        .body())
                .as("goes elsewhere than was seen")
                .contains("order.seen-moved", "Wang, 1 Renmin, Shanghai");
        assertThat(sally.order("seen-" + customer, body.formatted(customer, seen.formatted("Wang, 1 Renmin, Shanghai")))
                        .body())
                .contains("\"receiver\":\"Wang\"");
        put("BJ", "{\"city\":\"Tianjin\",\"street\":\"3\",\"active\":false}");
        String number = named.replaceAll("(?s).*\"number\":\"(SO-[^\"]+)\".*", "$1");
        assertThat(deliverable.get(number).to().inOneLine()).isEqualTo("2 Chang'an, Beijing");
        assertThat(sally.order("late-" + customer, body.formatted(customer, "\"shipTo\":\"BJ\","))
                        .body())
                .contains("address.inactive");
        String file = "order_id,customer,sku,quantity,ship_to\nF-%1$s,%1$s,%1$s,1,%2$s\n";
        assertThat(sally.errors(sally.bringIn("orders", file.formatted(customer, "BJ")))
                        .toString())
                .contains("address.inactive");
        sally.bringIn("orders", file.formatted(customer, "SHA"));
        assertThat(jdbc.queryForObject(
                        "select ship_to_code from sales_order where source = 'file' and external_id = ?",
                        String.class,
                        "F-" + customer))
                .isEqualTo("SHA");
    }

    private int bulk(String rows) {
        return sally.post("/api/v1/addresses/bulk", "application/json", BodyPublishers.ofString(rows))
                .statusCode();
    }

    private int put(String code, String body) {
        return sally.put("/api/v1/customers/" + customer + "/addresses/" + code, body)
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
