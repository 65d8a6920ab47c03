package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.Tier;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a file or a body does not say stays as it is known; what it changes is told, in a dry run before it happens. */
@Tag("doors")
@RunningApplication
class WhatIsNotSaidTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    private final String own =
            "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private ImportClient ines;

    @BeforeEach
    void aCustomerAndAProduct() {
        ines = new ImportClient(port, "ines");
        done(ines.bringIn(
                "customers",
                "code,name,tier,currency,payment_terms_days,contact,phone,email,address,city,country,delivery_terms\n"
                        + own + ",Acme,VIP,USD,60,Ann,139,a@acme.test,Road 1,Paris,France,AVAILABLE\n"));
        done(ines.bringIn(
                "products", "sku,name,unit,price,currency,tax_code,active\n" + own + ",Bolt,pc,1.25,USD,CN9,no\n"));
    }

    @Test
    void aFileWithFewerColumnsLeavesWhatItDoesNotName() {
        CustomerView before = customers.get(own);
        JsonNode job = done(ines.bringIn("customers", "code,phone\n" + own + ",138\n"));
        assertThat(counts(job)).containsExactly(0L, 1L, 0L);
        assertThat(customers.get(own).phone()).isEqualTo("138");
        assertThat(customers.get(own))
                .usingRecursiveComparison()
                .ignoringFields("phone")
                .isEqualTo(before);
        ProductView product = product();
        done(ines.bringIn("products", "sku,price\n" + own + ",2\n"));
        assertThat(product().price().amount()).isEqualByComparingTo("2");
        assertThat(product()).usingRecursiveComparison().ignoringFields("price").isEqualTo(product);
    }

    @Test
    void anEmptyCellClearsWhatMayBeCleared() {
        done(ines.bringIn("customers", "code,contact,phone,email,address,city,country\n" + own + ",,,,,,\n"));
        CustomerView cleared = customers.get(own);
        assertThat(new Object[] {
                    cleared.contact(),
                    cleared.phone(),
                    cleared.email(),
                    cleared.address(),
                    cleared.city(),
                    cleared.country()
                })
                .containsOnlyNulls();
        assertThat(cleared.tier()).isEqualTo(Tier.VIP);
        assertThat(cleared.deliveryTerms()).isEqualTo(DeliveryTerms.AVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers name",
                "customers tier",
                "customers currency",
                "customers payment_terms_days",
                "customers delivery_terms",
                "products name",
                "products unit",
                "products price",
                "products currency",
                "products tax_code",
                "products active"
            })
    void anEmptyCellIsRefusedWhereNothingMayBeCleared(String place) {
        String kind = place.substring(0, place.indexOf(' '));
        String column = place.substring(place.indexOf(' ') + 1);
        String key = kind.equals("customers") ? "code" : "sku";
        JsonNode job = ines.bringIn(kind, key + "," + column + "\n" + own + ",\n");
        assertThat(job.get("state").asText()).isEqualTo("REFUSED");
        assertThat(ines.errors(job).get(0).get("column").asText()).isEqualTo(column);
        assertThat(customers.get(own).tier()).isEqualTo(Tier.VIP);
        assertThat(product().active()).isFalse();
    }

    @Test
    void whatIsNewNeedsItsColumns() {
        JsonNode job = ines.bringIn("customers", "code,phone\n" + own + "-2,138\n");
        assertThat(job.get("state").asText()).isEqualTo("REFUSED");
        assertThat(ines.errors(job).findValuesAsText("code")).containsOnly("intake.needed-for-new");
        assertThat(ines.errors(job).findValuesAsText("column")).containsExactlyInAnyOrder("name", "currency");
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfWhatAndWritesNothing() {
        String file = "code,name,currency,city\n" + own + ",Acme Ltd,USD,Lyon\n" + own + "-2,New,CNY,\n";
        JsonNode job = done(ines.bringIn("customers", file.getBytes(StandardCharsets.UTF_8), true));
        assertThat(counts(job)).containsExactly(1L, 1L, 0L);
        JsonNode changes = ines.json("/api/v1/imports/" + job.get("id").asLong() + "/changes")
                .get("items");
        assertThat(changes.findValuesAsText("column")).containsExactly("city", "name");
        assertThat(changes.findValuesAsText("before")).containsExactly("Paris", "Acme");
        assertThat(changes.findValuesAsText("after")).containsExactly("Lyon", "Acme Ltd");
        assertThat(customers.get(own).city()).isEqualTo("Paris");
        assertThat(customers.find(own + "-2")).isEmpty();
        Browser page = new Browser(port).as("ines");
        assertThat(page.get("/imports/" + job.get("id").asLong() + "?lang=en").body())
                .contains("Would be new: 1, changed: 1, as before: 0", "Lyon");
    }

    @Test
    void aFileOnceMoreSaysThatEverythingWasKnown() {
        String receipts = "reference,sku,quantity\nR-" + own + "," + own + ",5\n";
        assertThat(counts(done(ines.bringIn("receipts", receipts)))).containsExactly(1L, 0L, 0L);
        assertThat(counts(done(ines.bringIn("receipts", receipts)))).containsExactly(0L, 0L, 1L);
        done(ines.bringIn("products", "sku,active\n" + own + ",yes\n"));
        ImportClient sally = new ImportClient(port, "sally");
        String orders = "order_id,customer,sku,quantity,unit_price\nO-" + own + "," + own + "," + own + ",1,5\n";
        assertThat(counts(done(sally.bringIn("orders", orders.getBytes(StandardCharsets.UTF_8), true))))
                .containsExactly(1L, 0L, 0L);
        assertThat(counts(done(sally.bringIn("orders", orders)))).containsExactly(1L, 0L, 0L);
        assertThat(counts(done(sally.bringIn("orders", orders)))).containsExactly(0L, 0L, 1L);
    }

    @Test
    void aMemberThatIsNotThereLeavesWhatIsKnown() {
        CustomerView before = customers.get(own);
        put("/api/v1/customers/" + own, "morgan", 200, "{\"code\":\"" + own + "\",\"city\":null}");
        assertThat(customers.get(own).city()).isNull();
        assertThat(customers.get(own))
                .usingRecursiveComparison()
                .ignoringFields("city")
                .isEqualTo(before);
        ProductView product = product();
        put("/api/v1/products/" + own, "morgan", 200, "{\"price\":3}");
        assertThat(product().price().amount()).isEqualByComparingTo("3");
        assertThat(product()).usingRecursiveComparison().ignoringFields("price").isEqualTo(product);
        assertThat(jdbc.queryForList(
                        "select details::text from audit_record where subject = ? and event = 'ProductChanged'"
                                + " and actor = 'morgan'",
                        String.class,
                        own))
                .singleElement()
                .asString()
                .contains("1.25 → 3")
                .doesNotContain("active");
    }

    @Test
    void nullIsRefusedWhereThereMustBeSomething() {
        for (String member : List.of("name", "tier", "currency", "paymentTermsDays")) {
            put("/api/v1/customers/" + own, "morgan", 0, "{\"" + member + "\":null}");
        }
        for (String member : List.of("name", "unit", "price", "currency", "taxCode", "active")) {
            put("/api/v1/products/" + own, "morgan", 0, "{\"" + member + "\":null}");
        }
    }

    @Test
    void whatIsNewHasTheUsual() {
        put(
                "/api/v1/customers/" + own + "-3",
                "sally",
                201,
                "{\"code\":\"" + own + "-3\",\"name\":\"New\",\"currency\":\"CNY\"}");
        assertThat(customers.get(own + "-3").tier()).isEqualTo(Tier.STANDARD);
        assertThat(customers.get(own + "-3").paymentTermsDays()).isEqualTo(30);
    }

    /** @param status 0 where what is said cannot be */
    private void put(String path, String person, int status, String body) {
        HttpResponse<String> answer = new ImportClient(port, person).put(path, body);
        if (status == 0) {
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
    }

    private ProductView product() {
        return catalog.forEdit(own).product();
    }

    private static List<Long> counts(JsonNode job) {
        return List.of(
                job.get("added").asLong(),
                job.get("changed").asLong(),
                job.get("same").asLong());
    }

    private JsonNode done(JsonNode job) {
        assertThat(job.get("state").asText())
                .as(() -> ines.errors(job).toString())
                .isEqualTo("DONE");
        return job;
    }
}
