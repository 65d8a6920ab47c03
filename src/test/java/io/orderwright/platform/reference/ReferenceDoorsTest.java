package io.orderwright.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rates and units: entered by whom they are trusted to, and believed only where they can be. */
@Tag("doors")
@RunningApplication
class ReferenceDoorsTest {

    private static final LocalDate TODAY = LocalDate.now();

    @LocalServerPort
    private int port;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private JdbcTemplate jdbc;

    private String name;

    @BeforeEach
    void aName() {
        name = "R" + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 0.05, currency, reference.currency-decimals",
        "KWD, 23, currency, reference.currency-decimals",
        "XAU, 5000, currency, reference.currency-decimals",
        "ABC, 1, currency, reference.currency-iso",
        "CNY, 1, currency, reference.currency-own",
        "USD, 71, rate, reference.rate-far",
        "USD, 3.5, rate, reference.rate-far",
        "USD, 0, rate, request.invalid",
        "USD, -7, rate, request.invalid"
    })
    void aRateThatCannotBeIsRefusedWhereItWasSaid(String currency, String rate, String field, String code) {
        HttpResponse<String> answer = exchange(currency, TODAY.plusDays(20), rate, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains(code);
        assertThat(jdbc.queryForObject(
                        "select count(*) from exchange_rate where valid_from = ?", Integer.class, TODAY.plusDays(20)))
                .isZero();
    }

    @Test
    void whatHeldIsNotChangedAndWhatNobodyKnewIsFilledIn() {
        assertThat(exchange("USD", TODAY.minusDays(1), "7.2", "").body()).contains("reference.day-past");
        assertThat(exchange("USD", TODAY.plusYears(30), "7.2", "").body()).contains("reference.day-far");
        assertThat(exchange("NOK", LocalDate.of(2015, 1, 1), "0.7", "").statusCode())
                .isEqualTo(201);
        assertThat(exchange("NOK", LocalDate.of(2015, 1, 1), "0.70", "").statusCode())
                .as("the same again")
                .isEqualTo(204);
        assertThat(exchange("NOK", LocalDate.of(2015, 1, 1), "0.8", "").body()).contains("reference.day-past");
        assertThat(events("NOK")).isEqualTo(1);
    }

    /** What is entered holds at once: a customer of that currency could not be entered a moment ago. */
    @Test
    void aCurrencyIsDealtInOnceItHasARate() {
        RegisterCustomer data =
                new RegisterCustomer(name, "客户", Tier.STANDARD, "SEK", 30, null, null, null, null, null, null);
        assertThat(catalog.rate("SEK", "CNY")).isEmpty();
        assertThat(catchThrowable(() -> customers.register(data))).hasMessageContaining("catalog.currency-unknown");
        assertThat(page("fiona", "/exchange-rates", Map.of("currency", "sek", "validFrom", TODAY + "", "rate", "0.68"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(catalog.rate("SEK", "CNY").orElseThrow()).isEqualByComparingTo("0.68");
        customers.register(data);
    }

    @Test
    void aRateFarFromTheOneBeforeIsConfirmedOnThePage() {
        exchange("DKK", TODAY, "0.95", "");
        LocalDate later = TODAY.plusDays(3);
        Map<String, String> typed = Map.of("currency", "DKK", "validFrom", later + "", "rate", "9.5");
        assertThat(page("fiona", "/exchange-rates", typed).body()).contains("name=\"confirmed\"", "value=\"9.5\"");
        assertThat(page(
                                "fiona",
                                "/exchange-rates",
                                Map.of("currency", "DKK", "validFrom", later + "", "rate", "9.5", "confirmed", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(catalog.rate("DKK", "CNY").orElseThrow()).isEqualByComparingTo("0.95");
    }

    @Test
    void aTaxRateOfZeroSaysWhy() {
        assertThat(tax(name, "0", "").body()).contains("reference.zero-why");
        assertThat(tax(name, "0.13", ",\"zeroRate\":\"EXPORT\"").body()).contains("reference.zero-not");
        assertThat(tax(name, "13", "").statusCode()).isEqualTo(422);
        assertThat(tax(name, "0", ",\"zeroRate\":\"EXEMPT\"").statusCode()).isEqualTo(201);
        assertThat(tax(name.toLowerCase(Locale.ROOT), "0.13", "").body()).contains("reference.twin");
        catalog.enter(new RegisterProduct(name, "Book", "pc", BigDecimal.TEN, "CNY", name, true), "morgan");
        assertThat(catalog.bySku(List.of(name)).get(name).taxRate().isZero()).isTrue();
        assertThat(as("sally").get("/tax-rates").statusCode()).isEqualTo(200);
    }

    @Test
    void aProductHasAUnitThatThereIs() {
        RegisterProduct odd = new RegisterProduct(name, "Bolt", "Pc", BigDecimal.TEN, "CNY", "CN13", true);
        assertThat(catchThrowable(() -> catalog.enter(odd, "morgan"))).hasMessageContaining("reference.unit-twin");
        assertThat(api("morgan", "PUT", "/api/v1/units/" + name, "{\"code\":\"" + name + "\",\"decimals\":2}")
                        .statusCode())
                .isEqualTo(201);
        catalog.enter(new RegisterProduct(name, "Bolt", name, BigDecimal.TEN, "CNY", "CN13", true), "morgan");
        assertThat(api("morgan", "PUT", "/api/v1/units/" + name, "{\"code\":\"" + name + "\",\"decimals\":1}")
                        .body())
                .contains("reference.decimals-fewer");
        assertThat(api("morgan", "PUT", "/api/v1/units/" + name, "{\"code\":\"" + name + "\",\"active\":false}")
                        .statusCode())
                .isEqualTo(204);
        catalog.put(new RegisterProduct(name, "Bolt 2", name, BigDecimal.TEN, "CNY", "CN13", true), null, "morgan");
        assertThat(catchThrowable(() -> catalog.enter(
                        new RegisterProduct(name + "2", "Bolt", name, BigDecimal.TEN, "CNY", "CN13", true), "morgan")))
                .hasMessageContaining("reference.unit-not-offered");
    }

    /** Half a piece is refused wherever somebody could say it; half a kilogram is not. */
    @ParameterizedTest
    @CsvSource({
        "sally, POST, /api/v1/orders, '{\"customer\":\"CUST\",\"lines\":[{\"sku\":\"SKU\",\"quantity\":1.5}]}', lines[0].quantity, 201",
        "wendy, POST, /api/v1/stock/receipts, '[{\"reference\":\"REF\",\"sku\":\"SKU\",\"quantity\":1.5}]', quantity, 204",
        "paul, POST, /api/v1/stock/expected, '{\"reference\":\"REF\",\"sku\":\"SKU\",\"quantity\":1.5,\"dueOn\":\"DAY\"}', quantity, 200",
        "wendy, POST, /api/v1/stock/blocks, '{\"reference\":\"REF\",\"sku\":\"SKU\",\"warehouse\":\"MAIN\",\"quantity\":1.5,\"reason\":\"wet\"}', quantity, 409",
        "wendy, POST, /api/v1/stock/safety, '{\"sku\":\"SKU\",\"warehouse\":\"MAIN\",\"quantity\":1.5}', quantity, 204"
    })
    void quantitiesAreMeasuredByTheUnit(
            String person, String method, String path, String body, String field, int measured) {
        customers.register(
                new RegisterCustomer(name, "客户", Tier.STANDARD, "CNY", 30, null, null, null, null, null, null));
        for (String unit : new String[] {"pc", "kg"}) {
            String sku = name + unit;
            catalog.enter(new RegisterProduct(sku, "Stuff", unit, BigDecimal.TEN, "CNY", "CN13", true), "morgan");
            HttpResponse<String> answer = api(
                    person,
                    method,
                    path,
                    body.replace("CUST", name)
                            .replace("SKU", sku)
                            .replace("REF", name + unit)
                            .replace("DAY", TODAY.plusDays(30).toString()));
            if (unit.equals("pc")) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                assertThat(answer.body()).contains("reference.quantity-whole").contains("\"field\":\"" + field + "\"");
            } else {
                assertThat(answer.body()).doesNotContain("reference.quantity");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(measured);
            }
        }
    }

    private int events(String subject) {
        Integer count = jdbc.queryForObject(
                "select count(*) from audit_record where subject = ? and event = 'ExchangeRateEntered'",
                Integer.class,
                subject);
        return count == null ? 0 : count;
    }

    private HttpResponse<String> exchange(String currency, LocalDate from, String rate, String more) {
        return api(
                "fiona",
                "PUT",
                "/api/v1/exchange-rates/" + currency + "/" + from,
                "{\"currency\":\"" + currency + "\",\"validFrom\":\"" + from + "\",\"rate\":" + rate + more + "}");
    }

    private HttpResponse<String> tax(String code, String rate, String more) {
        return api(
                "fiona",
                "PUT",
                "/api/v1/tax-rates/" + code + "/" + TODAY,
                "{\"code\":\"" + code + "\",\"validFrom\":\"" + TODAY + "\",\"rate\":" + rate + more + "}");
    }

    private Browser as(String person) {
        return new Browser(port).as(person);
    }

    private HttpResponse<String> page(String person, String path, Map<String, String> typed) {
        Browser browser = as(person);
        String form = typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String page = browser.get(path).body();
        String token = page.replaceFirst("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        return browser.form(path, form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> api(String person, String method, String path, String body) {
        String login =
                Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
        Browser program = new Browser(port);
        return program.send(program.request(path)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
