package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.AskChange.AskedLine;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goods are ordered, priced and shown in packs at every door, and kept in pieces; who may not read a cost does not. */
@Tag("doors")
@RunningApplication
class PacksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private OrderChanges changes;

    private String name;
    private ImportClient morgan;
    private ImportClient sally;

    @BeforeEach
    void aProductInBoxesAndDozens() {
        name = "PK" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        morgan = new ImportClient(port, "morgan");
        sally = new ImportClient(port, "sally");
        customers.register(
                new RegisterCustomer(name, "Packs " + name, Tier.KEY, "CNY", 30, null, null, null, null, null, "CN"));
        counts(
                morgan.bringIn(
                        "products",
                        "sku,name,unit,price,currency,tax_code,category,cost,barcode,weight\n" + name
                                + ",Bolt,件,45548.44,CNY,CN13,Bolts,0.1234," + name + "-B,12.5\n"),
                1,
                0,
                0);
        counts(morgan.bringIn("product-packs", "sku,pack,pieces\n%1$s,box,4\n%1$s,打,12\n".formatted(name)), 2, 0, 0);
    }

    @Test
    void aPackHasItsOwnPriceAndPiecesAreKept() {
        java.net.http.HttpResponse<String> set = morgan.put(
                "/api/v1/price-lists/" + name + "?version=0",
                """
                                {"code":"%1$s","name":"L","currency":"CNY","customer":"%1$s","validFrom":"2026-01-01","entries":[
                                 {"sku":"%1$s","fromQuantity":0,"price":182193.74,"pack":"box"},
                                 {"sku":"%1$s","fromQuantity":0,"price":45548.44}]}"""
                        .formatted(name));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        JsonNode line = ordered("5", "box").get("lines").get(0);
        assertThat(line.get("gross").decimalValue()).isEqualByComparingTo("910968.70");
        assertThat(line.get("ordered").decimalValue()).isEqualByComparingTo("20");
        assertThat(line.get("pack").get("name").asText()).isEqualTo("box");
        assertThat(ordered("20", "件").get("lines").get(0).get("gross").decimalValue())
                .as("pieces at the price of a piece")
                .isEqualByComparingTo("910968.80");
        assertThat(ordered("2.25", "box").get("lines").get(0).get("ordered").decimalValue())
                .isEqualByComparingTo("9");
        assertThat(sally.order(UUID.randomUUID().toString(), order("2.3", "box"))
                        .body())
                .as("no quantity is rounded to whole pieces")
                .contains("lines[0].quantity");
        assertThat(sally.order(UUID.randomUUID().toString(), order("1", "crate"))
                        .body())
                .contains("lines[0].unit", "pack.unknown");
        assertThat(morgan.bringIn("product-packs", "sku,pack,pieces\n%s,box,\n".formatted(name))
                        .get("state")
                        .asText())
                .as("a price list has a price of it")
                .isEqualTo("REFUSED");
    }

    @Test
    void lessIsSaidInPacksOrPieces() {
        JsonNode order = ordered("3", "打");
        String number = order.get("number").asText();
        assertThat(new Browser(port).as("sally").get("/orders/" + number).body())
                .contains("3 打");
        assertThat(changes.preview(number, asked("2", "打"), "sally")
                        .lines()
                        .get(0)
                        .to())
                .extracting(Quantity::plain)
                .isEqualTo("24");
        assertThat(changes.preview(number, asked("35", null), "sally")
                        .lines()
                        .get(0)
                        .to())
                .extracting(Quantity::plain)
                .isEqualTo("35");
        assertThatThrownBy(() -> changes.preview(number, asked("1", "box"), "sally"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("pack.unknown"));
        assertThatThrownBy(() -> changes.preview(number, asked("3", "打"), "sally"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFileOrdersInPacks() {
        JsonNode done = sally.bringIn(
                "orders",
                "order_id,customer,sku,quantity,unit_price,unit\n%1$s,%1$s,%1$s,3,120,打\n%1$s,%1$s,%1$s,3,,\n"
                        .formatted(name));
        assertThat(done.get("state").asText()).as(sally.errors(done).toString()).isEqualTo("DONE");
        JsonNode lines = sally.json("/api/v1/orders?customer=" + name).get("items");
        JsonNode order =
                sally.json("/api/v1/orders/" + lines.get(0).get("number").asText());
        assertThat(order.get("lines").get(0).get("ordered").decimalValue()).isEqualByComparingTo("36");
        assertThat(order.get("lines").get(0).get("gross").decimalValue()).isEqualByComparingTo("360");
        assertThat(order.get("lines").get(1).get("ordered").decimalValue()).isEqualByComparingTo("3");
        JsonNode wrong = sally.bringIn(
                "orders", "order_id,customer,sku,quantity,unit\n%1$s-2,%1$s,%1$s,3,crate\n".formatted(name));
        assertThat(sally.errors(wrong).toString()).contains("pack.unknown");
    }

    @Test
    void whatTheFileDoesNotSayStaysAndAnEmptyCellClears() {
        counts(morgan.bringIn("products", "sku,weight\n%s,13\n".formatted(name)), 0, 1, 0);
        JsonNode product = morgan.json("/api/v1/products/" + name);
        assertThat(product.get("cost").get("amount").decimalValue()).isEqualByComparingTo("0.1234");
        assertThat(product.get("weight").get("grams").decimalValue()).isEqualByComparingTo("13");
        assertThat(product.get("packs")).hasSize(2);
        counts(morgan.bringIn("products", "sku,category,cost\n%s,,\n".formatted(name)), 0, 1, 0);
        assertThat(catalog.forEdit(name).product().category()).isNull();
        assertThat(catalog.forEdit(name).product().cost()).isNull();
        counts(morgan.bringIn("product-packs", "sku,pack,pieces\n%1$s,BOX,4\n%1$s,打,\n".formatted(name)), 0, 2, 0);
        assertThat(catalog.forEdit(name).product().packs()).hasSize(1);
        assertThat(morgan.put("/api/v1/products/" + name, "{\"packs\":[{\"name\":\"pallet\",\"pieces\":480}]}")
                        .body())
                .contains("pallet")
                .contains(name + "-B");
        assertThat(morgan.put("/api/v1/products/" + name, "{\"packs\":[{\"name\":\"件\",\"pieces\":480}]}")
                        .body())
                .contains("product.pack-repeated");
    }

    @Test
    void twoProductsHaveNoBarcodeTogether() {
        String other =
                "{\"sku\":\"%1$s-2\",\"name\":\"B\",\"unit\":\"件\",\"price\":1,\"currency\":\"CNY\",\"taxCode\":\"CN13\",\"barcode\":\"%2$s\"}";
        assertThat(morgan.put(
                                "/api/v1/products/" + name + "-2",
                                other.formatted(name, name.toLowerCase(Locale.ROOT) + "-b"))
                        .body())
                .contains("product.barcode-taken");
        assertThat(morgan.put("/api/v1/products/" + name + "-2", other.formatted(name, "4006381333930"))
                        .body())
                .contains("product.barcode-check-digit");
        assertThat(morgan.errors(morgan.bringIn("products", "sku,barcode\n%s,4006381333930\n".formatted(name)))
                        .toString())
                .contains("product.barcode-check-digit");
    }

    @Test
    void twoProductsSwapTheirBarcodesInOneFileAndOneByOneTheyAreToldWhoHasIt() {
        String entered = "sku,name,unit,price,currency,tax_code,barcode\n%1$s-2,Nut,件,1,CNY,CN13,%1$s-N\n";
        counts(morgan.bringIn("products", entered.formatted(name)), 1, 0, 0);
        String swap = "sku,barcode\n%1$s,%1$s-N\n%1$s-2,%1$s-B\n";
        counts(morgan.bringIn("products", swap.formatted(name)), 0, 2, 0);
        coded(name + "-N", name + "-B");
        JsonNode taken = morgan.bringIn("products", "sku,barcode\n%1$s,%1$s-B\n".formatted(name));
        assertThat(taken.get("state").asText()).isEqualTo("REFUSED");
        assertThat(morgan.errors(taken)).hasSize(1);
        assertThat(morgan.errors(taken).get(0).toString())
                .contains("\"barcode\"", "product.barcode-taken", name + "-2");
        JsonNode both = morgan.bringIn("products", "sku,barcode\n%1$s,%1$s-X\n%1$s-2,%1$s-x\n".formatted(name));
        assertThat(morgan.errors(both)).hasSize(1);
        assertThat(morgan.errors(both).get(0).toString())
                .contains("\"line\":3", "\"barcode\"", "product.barcode-taken");
        String rows = "[{\"sku\":\"%1$s\",\"barcode\":\"%1$s-B\"},{\"sku\":\"%1$s-2\",\"barcode\":\"%1$s-N\"}]"
                .formatted(name);
        for (String together : List.of("", "?together=false")) {
            HttpResponse<String> answer =
                    morgan.post("/api/v1/products/bulk" + together, "application/json", BodyPublishers.ofString(rows));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(together.isEmpty() ? 422 : 200);
            assertThat(answer.body().split("product.barcode-taken", -1))
                    .as(answer.body())
                    .hasSize(3);
            coded(name + "-N", name + "-B");
        }
        String round = "[{\"sku\":\"%1$s\",\"barcode\":null},{\"sku\":\"%1$s-2\",\"barcode\":\"%1$s-N\"},"
                + "{\"sku\":\"%1$s\",\"barcode\":\"%1$s-B\"}]";
        HttpResponse<String> done = morgan.post(
                "/api/v1/products/bulk", "application/json", BodyPublishers.ofString(round.formatted(name)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        coded(name + "-B", name + "-N");
    }

    private void coded(String first, String second) {
        assertThat(catalog.forEdit(name).product().barcode()).isEqualTo(first);
        assertThat(catalog.forEdit(name + "-2").product().barcode()).isEqualTo(second);
    }

    @Test
    void whoSellsDoesNotReadCosts() {
        assertThat(sally.json("/api/v1/products/" + name).get("cost").isNull()).isTrue();
        assertThat(sally.json("/api/v1/products?q=" + name).toString()).doesNotContain("0.1234");
        assertThat(new Browser(port).as("sally").get("/products?q=" + name).body())
                .contains("Bolts", "box = 4")
                .doesNotContain("0.1234");
        assertThat(new ImportClient(port, "paul")
                        .json("/api/v1/products/" + name)
                        .get("cost")
                        .get("currency")
                        .asText())
                .isEqualTo("CNY");
        assertThat(new Browser(port)
                        .as("morgan")
                        .get("/products/edit?sku=" + name)
                        .body())
                .contains("0.1234", "打 = 12");
    }

    private JsonNode ordered(String quantity, String unit) {
        JsonNode placed = sally.read(
                sally.order(UUID.randomUUID().toString(), order(quantity, unit)).body());
        assertThat(placed.has("number")).as(placed.toString()).isTrue();
        return placed;
    }

    private String order(String quantity, String unit) {
        return "{\"customer\":\"%1$s\",\"lines\":[{\"sku\":\"%1$s\",\"quantity\":%2$s,\"unit\":\"%3$s\"}]}"
                .formatted(name, quantity, unit);
    }

    private static AskChange asked(String quantity, String unit) {
        return new AskChange(null, "less", List.of(new AskedLine(1, new SaidNumber(new BigDecimal(quantity)), unit)));
    }

    private static void counts(JsonNode job, int added, int changed, int same) {
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("DONE");
        assertThat(List.of(
                        job.get("added").asInt(),
                        job.get("changed").asInt(),
                        job.get("same").asInt()))
                .containsExactly(added, changed, same);
    }
}
