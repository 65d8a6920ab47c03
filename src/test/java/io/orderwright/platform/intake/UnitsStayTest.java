package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.warehouses.SetSafetyStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept, promised or asked for in a product's unit stays in it: no door makes kilograms of pieces. */
@Tag("doors")
@RunningApplication
class UnitsStayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private StockControl stock;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private StockTakes takes;

    @Autowired
    private RefusalMessages words;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate once;

    private String sku;
    private ImportClient morgan;

    @BeforeEach
    void aProduct() {
        sku = "UN" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        morgan = new ImportClient(port, "morgan");
        catalog.registerAll(List.of(in("pc")));
    }

    @Test
    void aUnitOfWhichNothingIsKeptChanges() {
        assertThat(put("kg").statusCode()).isEqualTo(200);
        assertThat(catalog.forEdit(sku).product().unit()).isEqualTo("kg");
    }

    @Test
    void noDoorChangesTheUnitOfWhatIsThere() {
        stock.open(List.of(new OpeningStock(sku, new BigDecimal("12.000"), BigDecimal.ZERO)), "wendy");
        assertThat(put("kg").statusCode()).isEqualTo(422);
        assertThat(put("kg").body()).contains("product.unit-in-stock", "\"field\":\"unit\"", "on hand 12, ");
        assertThat(morgan.post(
                                "/api/v1/products/bulk",
                                "application/json",
                                BodyPublishers.ofString("[" + body("kg") + "]"))
                        .body())
                .contains("product.unit-in-stock", "[0].unit");
        // A row whose words are those of another one is asked about for itself.
        JsonNode file = morgan.bringIn(
                "products",
                "sku,name,unit,price,currency,tax_code\n%1$s-NEW,Sand,kg,1,CNY,CN13\n%1$s,Sand,kg,1,CNY,CN13\n"
                        .formatted(sku));
        assertThat(file.get("state").asText()).isEqualTo("REFUSED");
        assertThat(morgan.errors(file)).hasSize(1);
        assertThat(morgan.errors(file).get(0).toString()).contains("\"unit\"", "on hand 12, ");
        assertThatThrownBy(() -> catalog.registerAll(List.of(in("kg")), "morgan"))
                .isInstanceOf(Refusal.class);
        assertThat(page("en")).contains("on hand 12, ");
        assertThat(page("zh-CN")).contains("现有量 12，");
        assertThat(catalog.forEdit(sku).product().unit()).isEqualTo("pc");
        assertThat(morgan.put("/api/v1/products/" + sku, body("pc").replace("Sand", "Gravel"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void promisesLimitsAndCountsHoldTheUnitToo() {
        customers.register(new RegisterCustomer(sku, "Units", Tier.KEY, "CNY", 30, null, null, null, null, null, "CN"));
        assertThat(new ImportClient(port, "sally")
                        .order(
                                UUID.randomUUID().toString(),
                                "{\"customer\":\"%1$s\",\"lines\":[{\"sku\":\"%1$s\",\"quantity\":3}]}".formatted(sku))
                        .statusCode())
                .isEqualTo(201);
        assertThat(said()).contains("while orders of it are open: 1.");
        once.executeWithoutResult(never -> {
            never.setRollbackOnly();
            warehouses.keepBack(new SetSafetyStock(sku, "MAIN", BigDecimal.TEN), "wendy");
            jdbc.update(
                    """
                    insert into back_order (order_number, line_no, sku, warehouse, quantity, priority, since)
                    values (?, 1, ?, 'MAIN', 3, 1, now())""",
                    sku,
                    sku);
            jdbc.update(
                    """
                    insert into expected_receipt (reference, sku, warehouse, quantity, received, due_on, confirmed, state,
                        entered_by, entered_at)
                    values (?, ?, 'MAIN', 7, 2, current_date, true, 'OPEN', 'paul', now())""",
                    sku,
                    sku);
            String take = takes.open("MAIN", "wendy").number();
            takes.count(take, new CountStock(sku, BigDecimal.ZERO), "wendy");
            assertThat(said())
                    .contains("on hand 0, ", "back-ordered 3;", "on its way 5;", "safety stock 10;", "stock takes 1.");
        });
    }

    @Test
    void papersHoldTheUnitToo() {
        once.executeWithoutResult(never -> {
            never.setRollbackOnly();
            jdbc.update("insert into supplier (code, name, currency) values (?, 'S', 'CNY')", sku);
            jdbc.update(
                    """
                    insert into purchase_order (id, number, supplier, currency, state, opened_at)
                    values (-1, ?, ?, 'CNY', 'SENT', now())""",
                    sku,
                    sku);
            jdbc.update(
                    """
                    insert into requisition (id, number, sku, quantity, needed_for, purchase_order, asked_at)
                    values (-1, ?, ?, 1, 'SO', ?, now())""",
                    sku,
                    sku,
                    sku);
            assertThat(said()).contains("while purchase orders of it are open: 1.");
            jdbc.update("update purchase_order set state = 'RECEIVED' where number = ?", sku);
            assertThat(catalog.unitsThatStay(List.of(in("kg")))).isEmpty();
            jdbc.update("insert into work_centre (code, name, minutes) values (?, 'C', '{1,1,1,1,1,1,1}')", sku);
            jdbc.update(
                    """
                    insert into work_order (id, number, sku, quantity, needed_for, tier, work_centre, minutes_per_piece,
                        set_up_minutes, state, created_at)
                    values (-1, ?, ?, 1, 'SO', 'KEY', ?, 1, 0, 'CREATED', now())""",
                    sku,
                    sku,
                    sku);
            assertThat(said()).contains("while work orders of it are open: 1.");
            jdbc.update("update work_order set state = 'CANCELLED' where number = ?", sku);
            assertThat(catalog.unitsThatStay(List.of(in("kg")))).isEmpty();
        });
    }

    private String said() {
        return words.of(catalog.unitsThatStay(List.of(in("kg"))).get(sku), Locale.ENGLISH);
    }

    private String page(String language) {
        Browser browser = new Browser(port).as("morgan");
        browser.get("/?lang=" + language);
        String edit = browser.get("/products/edit?sku=" + sku).body();
        String token = edit.replaceFirst("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        return browser.form(
                        "/products/edit",
                        "sku=" + sku + "&version=" + catalog.forEdit(sku).version()
                                + "&name=Sand&unit=kg&price=1&currency=CNY&taxCode=CN13&active=true&_csrf=" + token)
                .body();
    }

    private HttpResponse<String> put(String unit) {
        return morgan.put("/api/v1/products/" + sku, body(unit));
    }

    private String body(String unit) {
        return "{\"sku\":\"%s\",\"name\":\"Sand\",\"unit\":\"%s\",\"price\":1,\"currency\":\"CNY\",\"taxCode\":\"CN13\"}"
                .formatted(sku, unit);
    }

    private RegisterProduct in(String unit) {
        return new RegisterProduct(sku, "Sand", unit, BigDecimal.ONE, "CNY", "CN13", true);
    }
}
