package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.Units;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.terms.TermsMaster;
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

    @Autowired
    private TermsMaster terms;

    @Autowired
    private CustomerMaster customers;

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

    /** Payment terms by file: known again when they come out, and never with another meaning. */
    @Test
    void paymentTerms() {
        String head = "code,name_en,name_zh,rows,months,cut_off_day\n";
        String rows = name + ",Three rows,三期,\"30 ORDER 0, 60 DELIVERY 0, 10 INVOICE 90\",,\n" + name
                + "-M,Monthly,月结,0,1,25\n";
        JsonNode done = bringIn("fiona", "payment-terms", head + rows);
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(terms.get(name).terms().longestDays()).isEqualTo(90);
        assertThat(terms.get(name + "-M").terms().longestDays()).isEqualTo(66);
        ImportClient fiona = new ImportClient(port, "fiona");
        assertThat(fiona.errors(bringIn("fiona", "payment-terms", head + name + ",Three rows,三期,60,,\n"))
                        .toString())
                .contains("terms.meaning-stays");
        assertThat(fiona.errors(bringIn("fiona", "payment-terms", head + name + "-X,Less,少,30 ORDER 0,,\n"))
                        .toString())
                .contains("terms.not-whole");
        JsonNode customer = bringIn(
                "fiona",
                "customers",
                "code,name,currency,payment_terms\n" + name + ",Terms,CNY," + name + "-M\n" + name
                        + "N,Terms,CNY,NET45\n");
        assertThat(customer.get("state").asText()).as(customer.toString()).isEqualTo("DONE");
        assertThat(customers.get(name).paymentTermsDays()).isEqualTo(66);
        assertThat(customers.get(name).agreedTerms())
                .isEqualTo(terms.get(name + "-M").terms());
        assertThat(customers.get(name + "N").paymentTermsDays()).isEqualTo(45);
        assertThat(fiona.errors(bringIn("fiona", "customers", "code,payment_terms\n" + name + ",NOWHERE\n"))
                        .toString())
                .contains("terms.not-offered");
        bringIn("fiona", "customers", "code,payment_terms_days\n" + name + ",20\n");
        assertThat(customers.get(name).paymentTerms()).isEqualTo("NET20");
        assertThat(new ImportClient(port, "sally")
                        .upload("payment-terms", "t.csv", (head + rows).getBytes(), true)
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode bringIn(String person, String kind, String content) {
        return new ImportClient(port, person).bringIn(kind, content);
    }
}
