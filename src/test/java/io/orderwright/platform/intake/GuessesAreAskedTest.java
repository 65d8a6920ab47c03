package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What could be meant in two ways is asked, and nothing is written before the answer. */
@Tag("doors")
@RunningApplication
class GuessesAreAskedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private CompanyCalendar calendar;

    @Autowired
    private JdbcTemplate jdbc;

    private final String own =
            "G" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void theCharacterSetIsAskedAndTheAnswerTravels() {
        byte[] file = ("sku,name,unit,price,currency,tax_code\n" + own + ",Handschuh Größe 6,pc,1.5,CNY,CN13\n")
                .getBytes(Charset.forName("windows-1252"));
        ImportClient ines = new ImportClient(port, "ines");
        HttpResponse<String> asked = ines.upload("products", own + ".csv", file, false);
        assertThat(asked.statusCode()).isEqualTo(422);
        JsonNode problem = ines.read(asked.body());
        assertThat(problem.get("field").asText()).isEqualTo("charset");
        assertThat(problem.get("code").asText()).isEqualTo("intake.encoding-ask");
        assertThat(problem.get("detail").asText())
                .contains("windows-1252: “Handschuh Größe 6”", "GB18030: “Handschuh Gr");
        assertThat(jdbc.queryForObject("select count(*) from import_job where file_name = ?", Long.class, own + ".csv"))
                .isZero();
        JsonNode job = ines.read(ines.upload("products?charset=windows-1252", own + ".csv", file, false)
                .body());
        assertThat(ines.ended(job.get("id").asLong()).get("state").asText()).isEqualTo("DONE");
        assertThat(catalog.forEdit(own).product().name()).isEqualTo("Handschuh Größe 6");
    }

    @Test
    void errorsThatAreAlikeAreOneWithACount() {
        StringBuilder file = new StringBuilder("order_id,customer,sku,quantity,requested_on\n");
        for (int i = 0; i < 600; i++) {
            file.append("O").append(i).append(",NOBODY,NOTHING,1,6/5/2030\n");
        }
        ImportClient sally = new ImportClient(port, "sally");
        JsonNode job = sally.bringIn("orders", file.toString());
        assertThat(job.get("errors").asLong()).isEqualTo(1_800);
        JsonNode errors = sally.errors(job);
        assertThat(errors).hasSize(60);
        assertThat(errors.get(0).get("more").asLong()
                        + errors.get(1).get("more").asLong()
                        + errors.get(2).get("more").asLong())
                .isEqualTo(1_800 - 60);
        assertThat(errors.findValuesAsText("code")).contains("intake.date-two-ways");
    }

    @Test
    void aDiscountOfOneIsAsked() {
        ImportClient sally = new ImportClient(port, "sally");
        String head = "order_id,customer,sku,quantity,discount\n" + own + ",NOBODY,NOTHING,1,";
        assertThat(sally.errors(sally.bringIn("orders", head + "1\n")).findValuesAsText("code"))
                .contains("intake.share-one");
        assertThat(sally.errors(sally.bringIn("orders", head + "1%\n")).findValuesAsText("code"))
                .doesNotContain("intake.share-one");
    }

    @Test
    void whatIsWantedInThePastIsRefusedAtEveryDoor() {
        LocalDate yesterday = calendar.today().minusDays(1);
        ImportClient ines = new ImportClient(port, "ines");
        ines.bringIn("customers", "code,name,currency\n" + own + ",Acme,CNY\n");
        ines.bringIn("products", "sku,name,unit,price,currency,tax_code\n" + own + ",Bolt,pc,1.5,CNY,CN13\n");
        ImportClient sally = new ImportClient(port, "sally");
        String rows = "order_id,customer,sku,quantity,requested_on\n" + own + "," + own + "," + own + ",1,";
        assertThat(sally.errors(sally.bringIn(
                                "orders", (rows + yesterday + "\n").getBytes(StandardCharsets.UTF_8), true))
                        .findValuesAsText("code"))
                .containsExactly("order.requested-past");
        for (String day : new String[] {yesterday.toString(), "9998-12-31"}) {
            String order =
                    "{\"customer\":\"%s\",\"requestedOn\":\"%s\",\"prepaid\":false,\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}"
                            .formatted(own, day, own);
            HttpResponse<String> refused = sally.order(own + day, order);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(sally.read(refused.body()).findValuesAsText("field")).containsOnly("requestedOn");
            assertThat(sally.post("/api/v1/orders", "application/json", BodyPublishers.ofString(order))
                            .statusCode())
                    .isNotEqualTo(201);
        }
        assertThat(jdbc.queryForObject("select count(*) from sales_order where customer_code = ?", Long.class, own))
                .isZero();
    }
}
