package io.orderwright.fulfilment.stock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The warehouse's own people book stock on pages: nothing typed is lost, and nothing is booked twice. */
@Tag("fulfilment")
@RunningApplication
class StockPagesTest {

    private static final String EAST = "EAST";

    @LocalServerPort
    int port;

    @Autowired
    StockControl stock;

    @Autowired
    Warehouses keeping;

    @Autowired
    ProductCatalog catalog;

    private String sku;

    @BeforeEach
    void tenPieces() {
        sku = "P" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "库存商品 " + sku, "台", new BigDecimal("100"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
        keeping.open(new Warehouse(EAST, "华东仓 East"), "wendy");
    }

    @Test
    void warehousePeopleDoItOnPages() {
        Browser wendy = new Browser(port).as("wendy");
        HttpResponse<String> form = wendy.get("/stock/keep?what=BLOCK&sku=" + sku);
        assertThat(form.statusCode()).isEqualTo(200);
        Map<String, String> typed = Map.of(
                "what",
                "BLOCK",
                "sku",
                sku,
                "reference",
                "F" + sku,
                "warehouse",
                "MAIN",
                "quantity",
                "3",
                "reason",
                "");
        assertThat(post(wendy, "/stock/keep", typed).body())
                .as("a reason is missing, nothing typed is lost")
                .contains("value=\"3\"", "aria-invalid=\"true\"");
        assertThat(post(wendy, "/stock/keep", with(typed, "reason", "wet boxes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(wendy.get("/stock/item?sku=" + sku).body()).contains("wet boxes");

        Map<String, String> receipt =
                Map.of("reference", "N" + sku, "against", "", "warehouse", EAST, "sku", sku, "quantity", "2");
        assertThat(post(wendy, "/stock/receive", with(receipt, "sku", "NO-SUCH"))
                        .body())
                .contains("value=\"NO-SUCH\"");
        assertThat(after(wendy, post(wendy, "/stock/receive", receipt))).contains("2 of " + sku + " booked");
        assertThat(after(wendy, post(wendy, "/stock/receive", receipt)))
                .as("the same again changes nothing, and nobody is told that it did")
                .contains("2 of " + sku + " were booked under this delivery note before")
                .doesNotContain("2 of " + sku + " booked");
        assertThat(wendy.get("/stock?warehouse=EAST&q=" + sku).body()).contains(sku);
        assertThat(wendy.get("/stock/warehouses").body()).contains("EAST");

        String take = post(wendy, "/stock/takes", Map.of("warehouse", "EAST"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*(?=/stock/takes)", "");
        assertThat(post(wendy, take + "/count", Map.of("sku", sku, "counted", "many"))
                        .body())
                .contains("value=\"many\"");
        assertThat(post(wendy, take + "/count", Map.of("sku", sku, "counted", "3"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(wendy.get(take).body()).contains("+1");
        assertThat(post(wendy, take + "/release", Map.of()).statusCode()).isEqualTo(302);
        assertThat(stock.of(List.of(sku), EAST).get(sku).onHand().amount()).isEqualByComparingTo("3");
        assertThat(wendy.get("/stock/takes").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).as("sally").get(take).body()).doesNotContain("/release");
    }

    private static HttpResponse<String> post(Browser who, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String page = who.get("/orders").body();
        int at = page.indexOf("value=\"", page.indexOf("name=\"_csrf\"")) + "value=\"".length();
        return who.form(path, form + "&_csrf=" + URLEncoder.encode(page.substring(at, page.indexOf('"', at)), UTF_8));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    /** The page to which an answer sends the browser. */
    private static String after(Browser browser, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        return browser.get(page.substring(page.indexOf("/stock"))).body();
    }
}
