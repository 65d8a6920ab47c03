package io.orderwright.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A slip in a year is refused at the API as on pages and in files, and where sense is narrower, so is the window. */
@Tag("doors")
@RunningApplication
class DaysAtEveryDoorTest {

    /** "+3y-1d" and the like: so far from the company's today. */
    private static final Pattern FROM_TODAY = Pattern.compile("<([+-]\\d+)([yd])>");

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private CompanyCalendar calendar;

    private final String own =
            "D" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void aCustomerAndAProduct() {
        catalog.registerAll(List.of(new RegisterProduct(own, "Bolt", "pc", BigDecimal.TEN, "CNY", "CN13", true)));
        customers.registerAll(List.of(
                new RegisterCustomer(own, "Days", Tier.STANDARD, "CNY", 30, null, null, null, null, null, "CN")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
            paul   | POST | /api/v1/stock/expected | {"reference":"R-*","sku":"*","quantity":1,"dueOn":"?","confirmed":true} | dueOn
            fiona  | POST | /api/v1/dunning/stops | {"customer":"*","kind":"DISPUTE","reason":"x","until":"?"} | until
            sally  | POST | /api/v1/dunning/announcements | {"customer":"*","kind":"PAYMENT_ANNOUNCED","reason":"x","until":"?"} | until
            chris  | POST | /api/v1/credit/*/limits | {"customer":"*","kind":"TEMPORARY","amount":5,"validUntil":"?","reason":"x"} | validUntil
            chris  | POST | /api/v1/credit/*/limits | {"customer":"*","kind":"ORDINARY","amount":5,"validFrom":"?","reason":"x"} | validFrom
            morgan | PUT  | /api/v1/price-lists/L-*?version=0 | {"code":"L-*","name":"L","currency":"CNY","tier":"NEW","validFrom":"?","entries":[]} | validFrom
            morgan | PUT  | /api/v1/price-lists/L-*?version=0 | {"code":"L-*","name":"L","currency":"CNY","tier":"NEW","validFrom":"2026-01-01","validUntil":"?","entries":[]} | validUntil
            morgan | POST | /api/v1/approvals/substitutes | {"substitute":"chris","from":"?","until":"2200-01-01"} | from
            sally  | POST | /api/v1/orders | {"customer":"*","requestedOn":"?","lines":[{"sku":"*","quantity":1}]} | requestedOn
            fiona  | PUT  | /api/v1/tax-rates/T*/2030-01-01 | {"code":"T*","validFrom":"?","rate":0.05} | validFrom
            """)
    void oneWindowForAll(String person, String method, String path, String body, String field) throws IOException {
        for (String day : List.of("0206-01-01", "1900-01-01", "1989-12-31", "2200-01-01", "9999-12-31")) {
            JsonNode refused = refused(person, method, path, body.replace("?", day));
            assertThat(refused.toString()).as(day).contains("\"field\":\"" + field + "\"", "1990 to 2199");
        }
    }

    /** The window of all holds these; what they are for does not. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
            paul   | /api/v1/stock/expected | {"reference":"R-*","sku":"*","quantity":1,"dueOn":"<-2y>","confirmed":true} | dueOn
            paul   | /api/v1/stock/expected | {"reference":"R-*","sku":"*","quantity":1,"dueOn":"<+6y>","confirmed":true} | dueOn
            fiona  | /api/v1/dunning/stops | {"customer":"*","kind":"DISPUTE","reason":"x","until":"<+3y>"} | until
            chris  | /api/v1/credit/*/limits | {"customer":"*","kind":"TEMPORARY","amount":5,"validUntil":"<+4y>","reason":"x"} | validUntil
            chris  | /api/v1/credit/*/limits | {"customer":"*","kind":"ORDINARY","amount":5,"validFrom":"<+2y>","reason":"x"} | validFrom
            morgan | /api/v1/approvals/substitutes | {"substitute":"chris","from":"<+2y>","until":"<+2y>"} | from
            """)
    void narrowerWhereSenseIs(String person, String path, String body, String field) throws IOException {
        JsonNode refused = refused(person, "POST", path, body);
        assertThat(refused.path("field").asText()).as(refused.toString()).isEqualTo(field);
        assertThat(refused.path("code").asText()).isEqualTo("day.outside");
        assertThat(refused.path("detail").asText()).contains(" to ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<-1d>", "<+1d>", "<+1y>"})
    void whatIsLateOrFarButPossibleIsTaken(String due) {
        assertThat(send(
                                "paul",
                                "POST",
                                "/api/v1/stock/expected",
                                "{\"reference\":\"R" + due.charAt(1) + due.charAt(3)
                                        + "-*\",\"sku\":\"*\",\"quantity\":1,\"dueOn\":\"" + due
                                        + "\",\"confirmed\":true}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    /** Since ever is a habit of clients. */
    @Test
    void aMomentMayBeLongAgo() {
        assertThat(send("paul", "GET", "/api/v1/suppliers?updatedSince=1970-01-01T00:00:00Z", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(send("sally", "GET", "/api/v1/orders?from=1900-01-01", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    private JsonNode refused(String person, String method, String path, String body) throws IOException {
        ResponseEntity<String> answer = send(person, method, path, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> send(String person, String method, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        Matcher far = FROM_TODAY.matcher(body.replace("*", own));
        String said = far.replaceAll(found -> (found.group(2).equals("y")
                        ? calendar.today().plusYears(Long.parseLong(found.group(1)))
                        : calendar.today().plusDays(Long.parseLong(found.group(1))))
                .toString());
        return rest.withBasicAuth(person, person + "-demo")
                .exchange(
                        path.replace("*", own),
                        HttpMethod.valueOf(method),
                        new HttpEntity<>(method.equals("GET") ? null : said, headers),
                        String.class);
    }
}
