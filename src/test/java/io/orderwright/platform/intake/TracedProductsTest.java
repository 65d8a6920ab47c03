package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How pieces of a product are told apart, and its warranty, at every door: said, left out, and emptied are three things. */
@Tag("aftersales")
@RunningApplication
class TracedProductsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProductCatalog catalog;

    private String sku;
    private ImportClient morgan;

    @BeforeEach
    void login() {
        sku = "TR" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        morgan = new ImportClient(port, "morgan");
    }

    @Test
    void aFileSaysItLeavesItOutOrEmptiesIt() {
        done("sku,name,unit,price,currency,tax_code\n%s,Pump,件,10,CNY,CN13\n".formatted(sku));
        assertThat(product().tracing()).as("not said of a new one").isEqualTo(Traceability.NONE);
        assertThat(product().warrantyMonths()).isNull();
        done("sku,追溯方式,保修期（月）\n%s,serial,24\n".formatted(sku));
        assertThat(product().tracing()).isEqualTo(Traceability.SERIAL);
        assertThat(product().warrantyMonths()).isEqualTo(24);
        done("sku,price\n%s,11\n".formatted(sku));
        assertThat(product().tracing()).as("left out").isEqualTo(Traceability.SERIAL);
        assertThat(product().warrantyMonths()).isEqualTo(24);
        done("sku,warranty_months\n%s,\n".formatted(sku));
        assertThat(product().warrantyMonths()).as("emptied").isNull();
        assertThat(product().tracing()).isEqualTo(Traceability.SERIAL);
        JsonNode emptied = morgan.bringIn("products", "sku,tracing\n%s,\n".formatted(sku));
        assertThat(morgan.errors(emptied).toString()).contains("intake.not-to-be-cleared");
        for (String wrong : new String[] {"0", "1201", "1.5"}) {
            JsonNode job = morgan.bringIn("products", "sku,warranty_months\n%s,%s\n".formatted(sku, wrong));
            assertThat(job.get("state").asText()).as(wrong).isEqualTo("REFUSED");
            assertThat(morgan.errors(job).toString()).contains("warranty_months");
        }
    }

    @Test
    void serialsAreForWhatIsCountedWhole() {
        JsonNode job = morgan.bringIn(
                "products",
                "sku,name,unit,price,currency,tax_code,tracing\n%s,Cable,m,10,CNY,CN13,SERIAL\n".formatted(sku));
        assertThat(morgan.errors(job).toString()).contains("product.serial-in-parts", "\"tracing\"");
        HttpResponse<String> put = put(
                """
                {"sku":"%s","name":"Cable","unit":"m","price":10,"currency":"CNY","taxCode":"CN13","tracing":"SERIAL"}""");
        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(put.body()).contains("product.serial-in-parts");
        assertThat(catalog.findForEdit(sku)).isEmpty();
    }

    @Test
    void aProgramSaysItLeavesItOutOrEmptiesIt() {
        put(
                """
                {"sku":"%s","name":"Pump","unit":"pc","price":10,"currency":"CNY","taxCode":"CN13","tracing":"BATCH","warrantyMonths":12}""");
        assertThat(product().tracing()).isEqualTo(Traceability.BATCH);
        put("{\"sku\":\"%s\",\"price\":11}");
        assertThat(product().tracing()).isEqualTo(Traceability.BATCH);
        assertThat(product().warrantyMonths()).isEqualTo(12);
        put("{\"sku\":\"%s\",\"tracing\":null,\"warrantyMonths\":null}");
        assertThat(product().tracing()).isEqualTo(Traceability.NONE);
        assertThat(product().warrantyMonths()).isNull();
        assertThat(put("{\"sku\":\"%s\",\"warrantyMonths\":0}").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> put(String json) {
        return morgan.put("/api/v1/products/" + sku, json.formatted(sku));
    }

    private ProductView product() {
        return catalog.forEdit(sku).product();
    }

    private void done(String file) {
        JsonNode job = morgan.bringIn("products", file);
        assertThat(job.get("state").asText()).as(morgan.errors(job).toString()).isEqualTo("DONE");
    }
}
