package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.taxprofiles.TaxIdForm;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What invoices name is said by whoever edits the customer, and changed by finance, whatever the door. */
@Tag("doors")
@RunningApplication
class TaxProfilesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaxProfiles profiles;

    @Autowired
    private JdbcTemplate jdbc;

    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = "X" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        as("sally").bringIn("customers", "code,name,currency,tax_id\n" + customer + ",Acme,CNY,91110108551385082Q\n");
    }

    @Test
    void whatWasSaidIsChangedByFinance() {
        assertThat(profiles.get(customer).taxIdForm()).isEqualTo(TaxIdForm.UNIFIED);
        assertThat(put("sally", "{\"bank\":\"ICBC\",\"bankAccount\":\"6222001234\"}"))
                .isEqualTo(200);
        assertThat(put("sally", "{\"taxId\":\"914403001922038216\"}")).isEqualTo(403);
        assertThat(put("sally", "{\"taxId\":null}")).as("nor cleared").isEqualTo(403);
        JsonNode file = as("sally").bringIn("customers", "code,tax_id\n" + customer + ",914403001922038216\n");
        assertThat(file.get("state").asText()).as("nor by file").isEqualTo("REFUSED");
        assertThat(put("sally", "{\"registeredAddress\":\"1 Renmin\"}")).isEqualTo(200);
        assertThat(put("fiona", "{\"taxId\":\"DE123456789\",\"bankAccount\":\"6222005678\"}"))
                .isEqualTo(200);
        assertThat(put("fiona", "{\"taxId\":\"91110108551385082P\"}")).isEqualTo(422);
        assertThat(jdbc.queryForList(
                        "select details from audit_record where subject = ? and event = 'TaxProfileChanged'",
                        String.class,
                        customer))
                .hasSize(4)
                .anySatisfy(told -> assertThat(told)
                        .contains("91110108551385082Q → DE123456789", "…1234 → …5678")
                        .doesNotContain("6222005678"));
        assertThat(as("wendy")
                        .get("/api/v1/customers/" + customer + "/tax-profile", java.util.Locale.ENGLISH, "*/*")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileLeavesWhatItDoesNotSay() {
        JsonNode changed = as("sally").bringIn("customers", "code,开户行\n" + customer + ",工商银行\n");
        assertThat(changed.get("changed").asInt()).isEqualTo(1);
        JsonNode same = as("sally").bringIn("customers", "code,开户行,税号\n" + customer + ",工商银行,91110108551385082Q\n");
        assertThat(same.get("same").asInt()).as(same.toString()).isEqualTo(1);
        assertThat(profiles.get(customer).taxId()).isEqualTo("91110108551385082Q");
        JsonNode wrong = as("sally").bringIn("customers", "code,tax_id\n" + customer + ",91110108551385082P\n");
        assertThat(as("sally").errors(wrong).toString()).contains("tax.id-check");
    }

    private ImportClient as(String who) {
        return new ImportClient(port, who);
    }

    private int put(String who, String body) {
        int status = as(who).put("/api/v1/customers/" + customer + "/tax-profile", body)
                .statusCode();
        return status == 201 ? 200 : status;
    }
}
