package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of orders, customers and products are filtered by what owners' fields say, and show it, to those who may read it. */
@Tag("owners")
class OwnFieldsInListsTest extends Business {

    private final String own =
            "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @LocalServerPort
    int port;

    @AfterEach
    void retired() {
        for (String subject : List.of("order", "customer", "product")) {
            put("rita", "/api/v1/own-fields/" + subject + "/" + own, "{'retired': true}");
        }
    }

    @Test
    void ordersOfOneValue() throws IOException {
        define("order", "'COLUMN', 'EXPORT'");
        String customer = goodCustomer();
        String sku = goods("10.00", 50);
        String web = place(customer, line(sku, 1));
        String fair = place(customer, line(sku, 1));
        say("order", web, "'Web-Shop'");
        define("order", "'COLUMN', 'EXPORT', 'SEARCH'");
        say("order", fair, "'Fair'");
        thenIs(web, TO_SHIP);
        thenIs(fair, TO_SHIP);

        Browser sally = new Browser(port).as("sally");
        String asked = "/orders?customer=" + customer + "&own." + own + "=";
        assertThat(sally.get(asked + "web-shop&lang=en").body())
                .as("what was said before it was searched by is found, whatever its case")
                .contains("order-" + web, own + " en", ">Web-Shop<", "name=\"own." + own + "\"")
                .doesNotContain("order-" + fair);
        assertThat(sally.get(asked + "FAIR&lang=zh-CN").body())
                .contains("order-" + fair, own + " 中")
                .doesNotContain("order-" + web);
        assertThat(sally.get("/orders?state=TO_SHIP&own." + own + "=fair").body())
                .as("of those that are not closed")
                .contains("order-" + fair)
                .doesNotContain("order-" + web);
        assertThat(sally.get("/orders/export.csv?own." + own + "=fair").body())
                .contains(fair, "Fair")
                .doesNotContain(web);
        JsonNode found = get("sally", "/api/v1/orders?said=" + own + ":fair").path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("number").asText()).isEqualTo(fair);
        assertThat(get("sally", "/api/v1/orders?said=fair").path("code").asText())
                .isEqualTo("own-fields.filter-form");
        say("order", fair, "'Fair, 2027'");
        found = get("sally", "/api/v1/orders?said=" + own + ":fair,%202027").path("items");
        assertThat(found).as("a comma belongs to what is said").hasSize(1);
        String filter = "said=" + own + ":fair";
        assertThat(get("sally", "/api/v1/orders?" + filter + "&" + filter)
                        .path("code")
                        .asText())
                .isEqualTo("own-fields.filter-twice");
        assertThat(get("sally", "/api/v1/orders?" + (filter + "&").repeat(31)).toString())
                .as("no more than there may be fields")
                .contains("said")
                .doesNotContain("own-fields.filter-twice", "\"items\"");
        say("order", fair, "null");
        assertThat(get("sally", "/api/v1/orders?said=" + own + ":fair").path("items"))
                .isEmpty();

        put("rita", "/api/v1/own-fields/order/" + own, "{'readers': ['finance']}");
        assertThat(get("sally", "/api/v1/orders?said=" + own + ":web-shop")
                        .path("code")
                        .asText())
                .as("who may not read it does not find by it")
                .isEqualTo("own-fields.no-filter");
        assertThat(sally.get(asked + "web-shop&lang=en").body()).doesNotContain(own + " en", ">Web-Shop<");
        define("order", "'COLUMN'");
        assertThat(jdbc.queryForObject("select count(*) from own_field_said where code = ?", Long.class, own))
                .isZero();
    }

    @Test
    void customersAndProducts() {
        define("customer", "'COLUMN', 'SEARCH'");
        define("product", "'COLUMN', 'SEARCH'");
        String one = goodCustomer();
        String other = goodCustomer();
        say("customer", one, "'North'");
        String sku = goods("10.00", 50);
        say("product", sku, "'Shelf 7'");
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get("/customers?own." + own + "=north&lang=en").body())
                .contains("/customers/" + one, own + " en", ">North<")
                .doesNotContain("/customers/" + other);
        assertThat(morgan.get("/customers?q=nobody-is-called-so&own." + own + "=north")
                        .body())
                .doesNotContain("/customers/" + one);
        assertThat(morgan.get("/products?own." + own + "=shelf+7&lang=zh-CN").body())
                .contains(sku, own + " 中", ">Shelf 7<");
        assertThat(morgan.get("/products?own." + own + "=shelf+8").body()).doesNotContain("sku=" + sku);
        assertThat(morgan.get("/customers?own.nothing=x&lang=en").statusCode()).isEqualTo(200);
    }

    private void define(String subject, String shown) {
        assertThat(put(
                        "rita",
                        "/api/v1/own-fields/" + subject + "/" + own,
                        "{'nameEn': '" + own + " en', 'nameZh': '" + own + " 中', 'type': 'TEXT', 'shown': [" + shown
                                + "]}"))
                .contains(own);
    }

    private void say(String subject, String key, String value) {
        String answer = put(
                subject.equals("product") ? "morgan" : "sally",
                "/api/v1/field-values/" + subject + "/" + key,
                "{'fields': {'" + own + "': " + value + "}}");
        assertThat(answer).contains("\"fields\"");
    }

    private String put(String person, String path, String body) {
        Browser browser = new Browser(port);
        return browser.send(browser.request(path)
                        .header("Authorization", basic(person))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build())
                .body();
    }

    private JsonNode get(String person, String path) throws IOException {
        Browser browser = new Browser(port);
        return json.readTree(browser.send(browser.request(path)
                        .header("Authorization", basic(person))
                        .GET()
                        .build())
                .body());
    }

    private static String basic(String person) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
    }
}
