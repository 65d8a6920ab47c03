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
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

/** Whatever may be given a key obeys the one rule; a kind of keys without a door here does not compile. */
@Tag("doors")
@RunningApplication
class KeysOfEveryKindTest {

    /** "*" stands for something of the test's own. */
    private static final String[] NASTY = {"-*", "*\u200B", "*\u00A0x", "*  x", "*\u0410", "*|1", "*²", "*\u0301\u034F"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String own =
            "K" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private String customer;

    /** Where something new gets its key by the API, and where it is kept. */
    private record Door(String person, String method, String path, String members, String table, String column) {}

    @BeforeEach
    void aCustomer() {
        customer = "C" + own;
        assertThat(enter(door(KeyKind.CUSTOMER), "code", customer).statusCode()).isEqualTo(201);
    }

    private Door door(KeyKind kind) {
        return switch (kind) {
            case CUSTOMER ->
                new Door(
                        "morgan",
                        "PUT",
                        "/api/v1/customers/",
                        "\"name\":\"Key\",\"tier\":\"STANDARD\",\"currency\":\"CNY\",\"paymentTermsDays\":30",
                        "customer",
                        "code");
            case PRODUCT ->
                new Door(
                        "morgan",
                        "PUT",
                        "/api/v1/products/",
                        "\"name\":\"Key\",\"unit\":\"pc\",\"price\":1,\"currency\":\"CNY\",\"taxCode\":\"CN13\"",
                        "product",
                        "sku");
            case PRICE_LIST ->
                new Door(
                        "morgan",
                        "PUT",
                        "/api/v1/price-lists/",
                        "\"name\":\"Key\",\"currency\":\"CNY\",\"tier\":\"NEW\",\"validFrom\":\"2026-01-01\",\"entries\":[]",
                        "price_list",
                        "code");
            case ADDRESS ->
                new Door(
                        "morgan",
                        "PUT",
                        "/api/v1/customers/" + customer + "/addresses/",
                        "\"receiver\":\"Li\",\"street\":\"2\"",
                        "customer_address",
                        "code");
            case CONTACT ->
                new Door(
                        "morgan",
                        "PUT",
                        "/api/v1/customers/" + customer + "/contacts/",
                        "\"name\":\"Li\"",
                        "customer_contact",
                        "code");
            case BANK_ACCOUNT ->
                new Door(
                        "fiona",
                        "PUT",
                        "/api/v1/bank-accounts/",
                        "\"name\":\"Key\",\"bank\":\"B\",\"number\":\"62220210\",\"currency\":\"CNY\",\"format\":\"MT940\"",
                        "bank_account",
                        "code");
            case SALES_TEAM ->
                new Door("morgan", "PUT", "/api/v1/sales-teams/", "\"name\":\"Key\"", "sales_team", "code");
            case PAYMENT_TERMS ->
                new Door(
                        "fiona",
                        "PUT",
                        "/api/v1/payment-terms/",
                        "\"nameEn\":\"K\",\"nameZh\":\"K\",\"rows\":[{\"percent\":100,\"event\":\"INVOICE\",\"days\":3}]",
                        "payment_terms",
                        "code");
            case SUPPLIER ->
                new Door(
                        "paul",
                        "POST",
                        "/api/v1/suppliers",
                        "\"name\":\"Key\",\"currency\":\"CNY\"",
                        "supplier",
                        "code");
            case WORK_CENTRE ->
                new Door(
                        "pam",
                        "POST",
                        "/api/v1/work-centres",
                        "\"name\":\"Key\",\"minutes\":[1,1,1,1,1,1,1]",
                        "work_centre",
                        "code");
            case WAREHOUSE ->
                new Door("wendy", "POST", "/api/v1/stock/warehouses", "\"name\":\"Key\"", "warehouse", "code");
            case TAX_CODE ->
                new Door(
                        "fiona",
                        "PUT",
                        "/api/v1/tax-rates/",
                        "\"rate\":0.05,\"validFrom\":\"2027-01-01\"",
                        "tax_rate",
                        "code");
            case OWN_FIELD ->
                new Door(
                        "rita",
                        "PUT",
                        "/api/v1/own-fields/product/",
                        "\"nameEn\":\"K\",\"nameZh\":\"K\",\"type\":\"TEXT\",\"retired\":true",
                        "own_field",
                        "code");
            case UNIT -> new Door("morgan", "PUT", "/api/v1/units/", "\"decimals\":0", "unit", "code");
        };
    }

    private HttpResponse<String> enter(Door door, String member, String key) {
        ImportClient client = new ImportClient(port, door.person());
        String body = "{\"" + member + "\":\"" + key + "\"," + door.members() + "}";
        if (door.method().equals("POST")) {
            return client.post(door.path(), "application/json", BodyPublishers.ofString(body));
        }
        String rest = door.table().equals("tax_rate") ? "/2027-01-01" : "";
        String version = door.table().equals("price_list") ? "?version=0" : "";
        return client.put(door.path() + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8) + rest + version, body);
    }

    private boolean known(Door door, String key) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from " + door.table() + " where " + door.column() + " = ?)",
                Boolean.class,
                key));
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void obeysTheRule(KeyKind kind) {
        Door door = door(kind);
        String member = kind == KeyKind.PRODUCT ? "sku" : "code";
        for (String form : NASTY) {
            String key = form.replace("*", own);
            HttpResponse<String> answer = enter(door, member, key);
            assertThat(answer.statusCode())
                    .as(kind + " " + form + " " + answer.body())
                    .isEqualTo(422);
            assertThat(known(door, key)).as(kind + " " + form).isFalse();
        }
        HttpResponse<String> plain = enter(door, member, own + "-1");
        assertThat(plain.statusCode())
                .as(kind + " " + plain.body())
                .isEqualTo(door.method().equals("POST") ? 204 : 201);
        assertThat(known(door, own + "-1")).isTrue();
        String begins = enter(door, member, "-" + own).body();
        assertThat(begins).as(kind.toString()).contains(kind == KeyKind.TAX_CODE ? "must match" : "key.begins");
    }

    /** Units by page and by file, too. */
    @ParameterizedTest
    @ValueSource(strings = {"-*", "*\u200B", "*\u00A0x", "*|1", "*²", "*\u0410"})
    void unitsAtEveryDoor(String form) {
        String key = form.replace("*", own);
        ImportClient ines = new ImportClient(port, "ines");
        JsonNode job = ines.bringIn("units", "unit,decimals\n\"" + key + "\",0\n");
        assertThat(job.get("state").asText()).isNotEqualTo("DONE");
        assertThat(ines.errors(job).findValuesAsText("code").get(0)).startsWith("key.");
        Browser morgan = new Browser(port).as("morgan");
        HttpResponse<String> page = morgan.form(
                "/units", "code=" + encoded(key) + "&decimals=0&active=true&_csrf=" + encoded(morgan.csrf()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("error");
        assertThat(known(door(KeyKind.UNIT), key)).isFalse();
    }

    /** What was entered before there was a rule goes on, and can be changed. */
    @Test
    void oddUnitsThatAreKnownGoOn() {
        String odd = "²" + own + "\u00A0²";
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> jdbc.update("insert into unit (code, decimals, active) values (?, 0, true)", odd));
        HttpResponse<String> put = new ImportClient(port, "morgan")
                .put(
                        "/api/v1/units/" + UriUtils.encodePathSegment(odd, StandardCharsets.UTF_8),
                        "{\"code\":\"" + odd + "\",\"decimals\":2}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
        assertThat(jdbc.queryForObject("select decimals from unit where code = ?", Integer.class, odd))
                .isEqualTo(2);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
