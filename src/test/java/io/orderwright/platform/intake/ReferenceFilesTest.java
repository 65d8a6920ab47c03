package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.Units;
import io.orderwright.platform.security.RunningApplication;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rates and units come by file as they come by page and API. */
@Tag("doors")
@RunningApplication
class ReferenceFilesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Currencies currencies;

    @Autowired
    private TaxCodes taxes;

    @Autowired
    private Units units;

    private String name;

    @BeforeEach
    void aName() {
        name = "R" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void exchangeRates() {
        JsonNode done = bringIn("fiona", "exchange-rates", "币种,生效日期,汇率\nCHF,2020-01-01,7.9\nCHF,2021-01-01,8.1\n");
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(currencies.worth("CHF").orElseThrow()).isEqualByComparingTo("8.1");
        JsonNode far = bringIn(
                "fiona",
                "exchange-rates",
                "currency,valid_from,rate\nUSD," + LocalDate.now().plusDays(30) + ",0.0071\n");
        assertThat(new ImportClient(port, "fiona").errors(far).toString())
                .contains("reference.rate-far")
                .contains("rate");
    }

    @Test
    void taxRates() {
        JsonNode done = bringIn(
                "fiona",
                "tax-rates",
                "tax_code,valid_from,rate,zero_rate\n" + name + ",2020-01-01,19%,\n" + name
                        + "-0,2020-01-01,0,EXPORT\n");
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(taxes.rate(name)).isEqualByComparingTo("0.19");
        JsonNode bare = bringIn("fiona", "tax-rates", "tax_code,valid_from,rate\n" + name + "-1,2020-01-01,0\n");
        assertThat(new ImportClient(port, "fiona").errors(bare).toString()).contains("reference.zero-why");
    }

    @Test
    void units() {
        JsonNode done = bringIn("morgan", "units", "单位,小数位数\n" + name + ",2\n");
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(units.get(name).decimals()).isEqualTo(2);
        assertThat(new ImportClient(port, "sally")
                        .upload("units", "u.csv", "unit,decimals\nx,1\n".getBytes(), true)
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode bringIn(String person, String kind, String content) {
        return new ImportClient(port, person).bringIn(kind, content);
    }
}
