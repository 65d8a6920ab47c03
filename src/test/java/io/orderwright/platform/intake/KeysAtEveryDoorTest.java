package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/** A key is refused with its reason, or whatever it names can be opened: at every door the same. */
@Tag("doors")
@RunningApplication
class KeysAtEveryDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final String own =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** "*" stands for something of the test's own. */
    static Stream<String> nasty() {
        return Stream.of(
                "*",
                "*-1",
                "*.1",
                "*.",
                "* x",
                "*#1",
                "*+1",
                "*&x=1",
                "*,1",
                "*:1",
                "*@x",
                "*=1",
                "*'s",
                "*!",
                "*~1",
                "*$1",
                "*(1)",
                "*号",
                "*é",
                "*\u200B",
                "*\u00A0",
                "*\u202Ex",
                "*\u3164",
                "*  x",
                "*/1",
                "*;1",
                "*%2F",
                "*\\1",
                "*?x",
                "*<b>",
                "*|1",
                "*\u0410",
                "..",
                ".",
                "holds",
                "cases",
                "new",
                "Ａ*");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void aKeyIsRefusedEverywhereOrOpened(String form) {
        String key = form.replace("*", own);
        ImportClient ines = new ImportClient(port, "ines");
        Browser morgan = new Browser(port).as("morgan");
        for (Kind kind : List.of(CUSTOMER, PRODUCT)) {
            int byApi = new ImportClient(port, "morgan")
                    .put(kind.api + "/" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8), kind.body(key))
                    .statusCode();
            boolean known = known(kind, key);
            assertThat(byApi).as(kind.api + " " + key).isEqualTo(known ? 201 : noAddress(form) ? 400 : 422);
            JsonNode job = ines.bringIn(kind.file, kind.rows(key));
            assertThat(job.get("state").asText().equals("DONE"))
                    .as("by file, " + key + " " + ines.errors(job))
                    .isEqualTo(known);
            if (known) {
                opens(morgan, kind, key);
            } else {
                assertThat(ines.errors(job).findValuesAsText("code").get(0))
                        .startsWith(form.contains("\u202E") ? "intake.control-character" : "key.");
                HttpResponse<String> page = morgan.form(kind.page + "/new", kind.form(key, csrf(morgan)));
                assertThat(page.statusCode()).as("by page, " + key).isEqualTo(form.contains("\u202E") ? 422 : 200);
                assertThat(known(kind, key)).isFalse();
            }
        }
    }

    /** No server takes such an address in: the key is not even looked at. */
    private static boolean noAddress(String form) {
        return List.of("*/1", "*;1", "*%2F", "*\\1", "..", ".").contains(form);
    }

    private void opens(Browser morgan, Kind kind, String key) {
        String segment = UriUtils.encodePathSegment(key, StandardCharsets.UTF_8);
        HttpResponse<String> api =
                new ImportClient(port, "morgan").get(kind.api + "/" + segment, Locale.ENGLISH, "*/*");
        assertThat(api.statusCode()).as("API, " + key).isEqualTo(200);
        assertThat(new ImportClient(port, "morgan")
                        .read(api.body())
                        .get(kind.key)
                        .asText())
                .isEqualTo(key);
        String page = kind == CUSTOMER ? "/customers/" + segment + "/edit" : "/products/edit?sku=" + encoded(key);
        assertThat(morgan.get(page).statusCode()).as(page).isEqualTo(200);
        String list = morgan.get(kind.page + "?q=" + encoded(key)).body();
        assertThat(list).as("list, " + key).contains(kind == CUSTOMER ? "/customers/" : "sku=");
    }

    @Test
    void twinsInOtherLetterCaseAreRefusedEverywhere() {
        for (Kind kind : List.of(CUSTOMER, PRODUCT)) {
            String twin = own.toLowerCase(Locale.ROOT);
            assertThat(put(kind, own).statusCode()).isEqualTo(201);
            HttpResponse<String> refused = put(kind, twin);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("key.twin", own);
            ImportClient ines = new ImportClient(port, "ines");
            JsonNode job = ines.bringIn(kind.file, kind.rows(twin));
            assertThat(ines.errors(job).findValuesAsText("code")).containsExactly("key.twin");
            String both = kind.rows(own + "-2")
                    + kind.rows(twin + "-2").lines().skip(1).findFirst().orElseThrow() + "\n";
            assertThat(ines.errors(ines.bringIn(kind.file, both)).findValuesAsText("code"))
                    .contains("key.twin");
        }
    }

    /** What was entered before there was a rule goes on. */
    @Test
    void oldKeysKeepWorking() {
        String old = own + "\u00A0/1";
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.update(
                        "insert into customer (id, version, code, name, tier, currency, payment_terms_days, active, delivery_terms)"
                                + " values (nextval('customer_seq') * 50, 0, ?, 'Old', 'STANDARD', 'CNY', 30, true, 'AVAILABLE')",
                        old));
        JsonNode job = new ImportClient(port, "ines").bringIn("customers", "code,phone\n" + old + ",139\n");
        assertThat(job.get("state").asText())
                .as(new ImportClient(port, "ines").errors(job).toString())
                .isEqualTo("DONE");
        assertThat(job.get("changed").asLong()).isEqualTo(1);
    }

    /** Every word that stands where a key would stand is reserved. */
    @Test
    void placesInAddressesAreNoKeys() {
        Map<String, KeyKind> places = Map.ofEntries(
                Map.entry("/customers", KeyKind.CUSTOMER),
                Map.entry("/credit", KeyKind.CUSTOMER),
                Map.entry("/api/v1/customers", KeyKind.CUSTOMER),
                Map.entry("/api/v1/credit", KeyKind.CUSTOMER),
                Map.entry("/products", KeyKind.PRODUCT),
                Map.entry("/api/v1/products", KeyKind.PRODUCT),
                Map.entry("/price-lists", KeyKind.PRICE_LIST),
                Map.entry("/api/v1/price-lists", KeyKind.PRICE_LIST),
                Map.entry("/bank/accounts", KeyKind.BANK_ACCOUNT),
                Map.entry("/api/v1/bank-accounts", KeyKind.BANK_ACCOUNT),
                Map.entry("/sales-teams", KeyKind.SALES_TEAM),
                Map.entry("/api/v1/sales-teams", KeyKind.SALES_TEAM),
                Map.entry("/payment-terms", KeyKind.PAYMENT_TERMS),
                Map.entry("/api/v1/payment-terms", KeyKind.PAYMENT_TERMS),
                Map.entry("/suppliers", KeyKind.SUPPLIER),
                Map.entry("/api/v1/suppliers", KeyKind.SUPPLIER),
                Map.entry("/work-centres", KeyKind.WORK_CENTRE),
                Map.entry("/api/v1/work-centres", KeyKind.WORK_CENTRE),
                Map.entry("/units", KeyKind.UNIT),
                Map.entry("/api/v1/units", KeyKind.UNIT));
        Set<String> unreserved = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .forEach(pattern -> places.forEach((place, kind) -> {
                    String rest = pattern.startsWith(place + "/") ? pattern.substring(place.length() + 1) : "{}";
                    String word = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
                    if (!word.startsWith("{") && !kind.reserves(word)) {
                        unreserved.add(pattern);
                    }
                }));
        assertThat(unreserved).isEmpty();
    }

    /** Whatever names nobody is refused, with the field. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
            fiona  | POST | /api/v1/payments | {"reference":"R-*","customer":"NOBODY","currency":"CNY","amount":1} | customer
            wendy  | POST | /api/v1/stock/receipts | [{"reference":"R-*","sku":"NOTHING","quantity":1}] | sku
            wendy  | POST | /api/v1/stock/receipts | [{"reference":"R-*","sku":"*","quantity":1,"warehouse":"NOWHERE"}] | warehouse
            wendy  | POST | /api/v1/stock/blocks | {"reference":"R-*","sku":"NOTHING","warehouse":"MAIN","quantity":1,"reason":"x"} | sku
            wendy  | POST | /api/v1/stock/blocks | {"reference":"R-*","sku":"*","warehouse":"NOWHERE","quantity":1,"reason":"x"} | warehouse
            wendy  | POST | /api/v1/stock/transfers | {"reference":"R-*","sku":"NOTHING","from":"MAIN","to":"NOWHERE","quantity":1} | sku
            wendy  | POST | /api/v1/stock/transfers | {"reference":"R-*","sku":"*","from":"MAIN","to":"NOWHERE","quantity":1} | to
            wendy  | POST | /api/v1/stock/safety | {"sku":"NOTHING","warehouse":"MAIN","quantity":1} | sku
            paul   | POST | /api/v1/stock/expected | {"reference":"R-*","sku":"NOTHING","quantity":1,"dueOn":"2030-01-01","confirmed":true} | sku
            wendy  | POST | /api/v1/stock/takes | {"warehouse":"NOWHERE"} | warehouse
            morgan | PUT  | /api/v1/price-lists/L-*?version=0 | {"code":"L-*","name":"L","currency":"CNY","customer":"NOBODY","validFrom":"2026-01-01","entries":[]} | customer
            morgan | PUT  | /api/v1/price-lists/L-*?version=0 | {"code":"L-*","name":"L","currency":"CNY","customer":"","validFrom":"2026-01-01","entries":[]} | customer
            morgan | PUT  | /api/v1/price-lists/L-*?version=0 | {"code":"L-*","name":"L","currency":"CNY","validFrom":"2026-01-01","entries":[{"sku":"NOTHING","fromQuantity":0,"price":1}]} | entries
            chris  | PUT  | /api/v1/credit/NOBODY | {"customer":"NOBODY","grade":"B","currency":"CNY","limit":0} | customer
            paul   | POST | /api/v1/suppliers/offers | {"supplier":"NOBODY","sku":"*","price":1,"leadDays":1} | supplier
            """)
    void whatNamesNothingIsRefused(String person, String method, String path, String body, String field) {
        assertThat(put(PRODUCT, own).statusCode()).isEqualTo(201);
        ImportClient client = new ImportClient(port, person);
        String target = path.replace("*", own);
        String said = body.replace("*", own);
        HttpResponse<String> answer = method.equals("PUT")
                ? client.put(target, said)
                : client.post(target, "application/json", BodyPublishers.ofString(said));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(client.read(answer.body()).get("field").asText()).endsWith(field);
    }

    private HttpResponse<String> put(Kind kind, String key) {
        return new ImportClient(port, "morgan").put(kind.api + "/" + key, kind.body(key));
    }

    private boolean known(Kind kind, String key) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from " + kind.table + " where " + kind.key + " = ?)", Boolean.class, key));
    }

    private static final Kind CUSTOMER = new Kind(
            "customer",
            "code",
            "customers",
            "/api/v1/customers",
            "/customers",
            Map.of("name", "Key", "tier", "STANDARD", "currency", "CNY", "paymentTermsDays", "30"),
            "name,currency",
            "Key,CNY");
    private static final Kind PRODUCT = new Kind(
            "product",
            "sku",
            "products",
            "/api/v1/products",
            "/products",
            Map.of("name", "Key", "unit", "pc", "price", "1", "currency", "CNY", "taxCode", "CN13"),
            "name,unit,price,currency,tax_code",
            "Key,pc,1,CNY,CN13");

    private record Kind(
            String table,
            String key,
            String file,
            String api,
            String page,
            Map<String, String> fields,
            String columns,
            String cells) {

        String body(String code) {
            return fields.entrySet().stream()
                            .map(field -> "\"" + field.getKey() + "\":"
                                    + (field.getValue().matches("\\d+")
                                            ? field.getValue()
                                            : "\"" + field.getValue() + "\""))
                            .collect(Collectors.joining(",", "{", ","))
                    + "\"" + key + "\":\"" + code.replace("\\", "\\\\") + "\"}";
        }

        String rows(String code) {
            return key + "," + columns + "\n\"" + code + "\"," + cells + "\n";
        }

        String form(String code, String csrf) {
            return fields.entrySet().stream()
                            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"))
                    + "&" + key + "=" + encoded(code) + "&_csrf=" + encoded(csrf);
        }
    }

    private static String csrf(Browser who) {
        String page = who.get("/orders").body();
        int at = page.indexOf("value=\"", page.indexOf("name=\"_csrf\"")) + "value=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
