package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.platform.security.Browser;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goods come back through every door: pages, the API, Tasklist, the customer's link. */
@Tag("aftersales")
@Tag("doors")
class ReturnDoorsTest extends GoodsComeBack {

    @LocalServerPort
    int port;

    @Autowired
    TrackingLinks links;

    /** Tasklist: all that was asked for came, and all of it goes back to stock. */
    @Test
    void theWarehouseDoesItInTasklist() {
        String order = delivered(goods("100.00", 10), 3);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        completes("wendy", taskOf(asked.number()), Map.of("received", ""));
        assertThatThrownBy(() -> completes("wendy", taskOf(asked.number()), Map.of("pieces", "1=RESTOCK:3:0")))
                .hasMessageContaining("but 2 came");
        completes("wendy", taskOf(asked.number()), Map.of("pieces", "*=RESTOCK:CREDIT"));
        closed(asked);
        assertThat(credited(order)).isEqualByComparingTo("200.00");
    }

    /** On pages: asked for on the order's, received and inspected on the return's. */
    @Test
    void peopleDoItOnPages() {
        String order = delivered(goods("100.00", 10), 3);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + order).body()).contains("/orders/" + order + "/return");
        assertThat(sally.get("/orders/" + order + "/return").body()).contains("3 pc");
        HttpResponse<String> wrong = posts(
                sally, "/orders/" + order + "/return", "quantity-1=4&reason=DEFECTIVE&words=broken&reference=R-1");
        assertThat(wrong.body()).contains("cannot come back, at most 3");
        posts(sally, "/orders/" + order + "/return", "quantity-1=2&reason=DEFECTIVE&words=broken&reference=R-1");
        ReturnView asked = queries.ofOrder(order).get(0);
        assertThat(sally.get("/orders/" + order).body()).contains("/returns/" + asked.number());
        assertThat(sally.get("/returns?state=AUTHORISED").body()).contains(asked.number());
        String page = "/returns/" + asked.number();
        assertThat(sally.get(page).body())
                .contains("broken", "It does not come back")
                .doesNotContain("Goods have come");
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get(page).body()).contains("Goods have come");
        posts(wendy, page + "/receive", "came-1=2");
        assertThat(wendy.get(page).body()).contains("Blocked in stock");
        assertThat(posts(wendy, page + "/inspect", "quantity-1-RESTOCK=1").body())
                .contains("but 2 came");
        posts(wendy, page + "/inspect", "quantity-1-RESTOCK=1&credited-1-RESTOCK=1&quantity-1-SCRAP=1");
        closed(asked);
        assertThat(wendy.get(page).body()).contains("1: Scrapped, 0 credited", "CN-");
        assertThat(posts(new Browser(port).as("paul"), page + "/receive", "came-1=2")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).as("wendy").get(page + "?lang=zh-CN").body())
                .contains("报废");
    }

    /** By API: asked for once, with cursors and versions as its neighbours have them. */
    @Test
    void programsDoItByApi() {
        String order = delivered(goods("100.00", 10), 3);
        String body = "{'order':'" + order
                + "','reference':'R-1','reason':'DEFECTIVE','words':'broken','lines':[{'orderLine':1,'quantity':2}]}";
        assertThat(api("wendy", "/api/v1/returns", body).statusCode()).isEqualTo(403);
        HttpResponse<String> asked = api("sally", "/api/v1/returns", body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(api("sally", "/api/v1/returns", body).statusCode()).isEqualTo(200);
        assertThat(api("sally", "/api/v1/returns", body.replace("R-1", "R-2")).statusCode())
                .isEqualTo(409);
        ReturnView one = queries.ofOrder(order).get(0);
        String address = "/api/v1/returns/" + one.number();
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/api/v1/returns?order=" + order + "&state=AUTHORISED")
                        .body())
                .contains(one.number());
        assertThat(api("wendy", address + "/receipt", "{}").body()).contains("\"RECEIVED\"");
        assertThat(api("wendy", address + "/receipt", "{'lines':[{'orderLine':1,'quantity':2}]}")
                        .statusCode())
                .as("the same once more")
                .isEqualTo(200);
        assertThat(api("wendy", address + "/receipt", "{'lines':[{'orderLine':1,'quantity':1}]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api(
                                "wendy",
                                address + "/inspection",
                                "{'pieces':[{'orderLine':1,'outcome':'RESTOCK','quantity':2,'credited':2}]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api("sally", address + "/withdrawal", "{'words':'no'}").statusCode())
                .isEqualTo(409);
        closed(one);
        String link = links.of(order, orders.get(order).placedAt()).orElseThrow();
        assertThat(new Browser(port)
                        .get(link.substring(link.indexOf("/track/")))
                        .body())
                .contains(one.number(), "Done")
                .doesNotContain("broken");
    }

    private HttpResponse<String> api(String person, String path, String body) {
        Browser caller = new Browser(port);
        String login =
                Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request(path)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }
}
