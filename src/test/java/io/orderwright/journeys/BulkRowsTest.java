package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many rows in one request: all or none, or each by itself, and of each what became of it. */
@Tag("doors")
class BulkRowsTest extends Business {

    @Autowired
    AuditTrail audit;

    @LocalServerPort
    int port;

    private final String own =
            "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void allOrNone() throws IOException {
        String two = ("[{'code':'*-1','name':'One','currency':'CNY'},{'code':'*-2','name':'Two','currency':'cny'},"
                        + "{'code':'*-3','name':'Three','currency':'CNY','tire':'KEY'}]")
                .replace("*", own);
        HttpResponse<String> refused = post("morgan", "/api/v1/customers/bulk", two, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).findValuesAsText("field")).containsExactly("[1].currency", "[2].tire");
        assertThat(customers.find(own + "-1")).isEmpty();

        HttpResponse<String> each = post("morgan", "/api/v1/customers/bulk?together=false", two, own);
        JsonNode answer = json.readTree(each.body());
        assertThat(each.statusCode()).as(each.body()).isEqualTo(200);
        assertThat(answer.path("done").asInt()).isEqualTo(1);
        assertThat(answer.path("refused").asInt()).isEqualTo(2);
        assertThat(answer.findValuesAsText("outcome")).containsExactly("DONE", "REFUSED", "REFUSED");
        assertThat(answer.at("/rows/1/errors/0/field").asText()).isEqualTo("currency");
        assertThat(answer.at("/rows/2/errors/0/code").asText()).isEqualTo("request.unknown-field");
        assertThat(customers.find(own + "-1")).isPresent();
        assertThat(customers.find(own + "-2")).isEmpty();
        assertThat(post("morgan", "/api/v1/customers/bulk?together=false", two, own)
                        .headers()
                        .firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    void whatTheBusinessRefusesIsSaidOfItsRow() throws IOException {
        String orders = ("[{'externalId':'*-1','order':{'customer':'" + goodCustomer() + "','lines':[{'sku':'"
                        + goods("10.00", 50)
                        + "','quantity':1}]}},{'externalId':'*-2','order':{'customer':'NOBODY','lines':[{'sku':'X','quantity':1}]}}]")
                .replace("*", own);
        HttpResponse<String> refused = post("sally", "/api/v1/orders/bulk", orders, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).at("/errors/0/field").asText()).startsWith("[1]");
        assertThat(placed()).isZero();
        JsonNode first = json.readTree(
                post("sally", "/api/v1/orders/bulk?together=false", orders, "").body());
        JsonNode again = json.readTree(
                post("sally", "/api/v1/orders/bulk?together=false", orders, "").body());
        assertThat(first.at("/rows/0/key").asText()).startsWith("SO-");
        assertThat(again).isEqualTo(first);
        assertThat(first.at("/rows/1/errors/0/code").asText()).isEqualTo("order.customer-unknown");
        assertThat(placed()).isEqualTo(1);
    }

    @Test
    void productsAndTheirPricesComeTogether() throws IOException {
        String products =
                "[{'sku':'*-P','name':'P','unit':'pc','price':3,'currency':'CNY','taxCode':'CN13'}]".replace("*", own);
        assertThat(post("morgan", "/api/v1/products/bulk", products, "").statusCode())
                .isEqualTo(200);
        String lists =
                "[{'code':'*-L','name':'L','currency':'CNY','validFrom':'2030-01-01','entries':[{'sku':'*-P','fromQuantity':0,'price':2}]}]"
                        .replace("*", own);
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> answer = post("morgan", "/api/v1/price-lists/bulk", lists, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        assertThat(jdbc.queryForObject("select version from price_list where code = ?", Integer.class, own + "-L"))
                .isPositive();
    }

    @Test
    void suppliersAndWhatTheyAskFor() throws IOException {
        String sku = goods("10.00", 5);
        String suppliers =
                "[{'code':'*-1','name':'Bolts','currency':'CNY'},{'code':'*-2','name':'Nuts','currency':'EUR','electronic':true}]"
                        .replace("*", own);
        String offers = ("[{'supplier':'*-1','sku':'" + sku + "','price':2.5,'leadDays':3},"
                        + "{'supplier':'*-2','sku':'" + sku + "','price':-1,'leadDays':3},"
                        + "{'supplier':'*-9','sku':'" + sku + "','price':1,'leadDays':3}]")
                .replace("*", own);
        assertThat(post("sally", "/api/v1/suppliers/bulk", suppliers, "").statusCode())
                .isEqualTo(403);
        assertThat(post("sally", "/api/v1/suppliers/offers/bulk", offers, "").statusCode())
                .isEqualTo(403);
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> answer = post("paul", "/api/v1/suppliers/bulk", suppliers, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        assertThat(told(own + "-1") + told(own + "-2")).isEqualTo(2);

        HttpResponse<String> refused = post("paul", "/api/v1/suppliers/offers/bulk", offers, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).findValuesAsText("field"))
                .containsExactly("[1].price", "[2].supplier");
        assertThat(offersOf(sku)).isEmpty();

        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> each = post("paul", "/api/v1/suppliers/offers/bulk?together=false", offers, "");
            assertThat(json.readTree(each.body()).findValuesAsText("outcome"))
                    .containsExactly("DONE", "REFUSED", "REFUSED");
        }
        assertThat(offersOf(sku)).containsExactly(own + "-1 2.5000 3");
        String dearer = offers.replace("-1,'leadDays'", "4,'leadDays'").replace("*-9", own + "-2");
        post("paul", "/api/v1/suppliers/offers/bulk", dearer.replace(own + "-9", own + "-1"), "");
        assertThat(told(own + "-1")).isEqualTo(3);
    }

    /** What finance and sales managers enter one by one they enter many of, as members that are not there leave what is known. */
    @Test
    void unitsRatesAndTerms() throws IOException {
        String units =
                "[{'code':'*A','decimals':1},{'code':'*B','decimals':9},{'code':'bulk'},{'code':'*C','dezimals':1}]"
                        .replace("*", own);
        assertThat(post("fiona", "/api/v1/units/bulk", units, "").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = post("morgan", "/api/v1/units/bulk", units, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).findValuesAsText("field"))
                .containsExactly("[1].decimals", "[2].code", "[3].dezimals");
        assertThat(post("morgan", "/api/v1/units/bulk", units.substring(0, units.indexOf('}') + 1) + "]", "")
                        .statusCode())
                .isEqualTo(200);
        post("morgan", "/api/v1/units/bulk", "[{'code':'" + own + "A','active':false}]", "");
        assertThat(jdbc.queryForObject(
                        "select decimals || ' ' || active from unit where code = ?", String.class, own + "A"))
                .isEqualTo("1 false");

        String terms = ("[{'code':'*T','nameEn':'Thirds','nameZh':'三分','rows':[{'percent':30,'event':'ORDER','days':0},"
                        + "{'percent':70,'event':'INVOICE','days':30}]},"
                        + "{'code':'*U','nameEn':'Half','nameZh':'半','rows':[{'percent':50,'event':'INVOICE','days':30}]}]")
                .replace("*", own);
        assertThat(post("morgan", "/api/v1/payment-terms/bulk", terms, "").statusCode())
                .isEqualTo(403);
        JsonNode each = json.readTree(post("fiona", "/api/v1/payment-terms/bulk?together=false", terms, "")
                .body());
        assertThat(each.findValuesAsText("outcome")).containsExactly("DONE", "REFUSED");
        assertThat(each.at("/rows/0/key").asText()).isEqualTo(own + "T");
        assertThat(jdbc.queryForList("select code from payment_terms where code like ?", String.class, own + "%"))
                .containsExactly(own + "T");

        String later = LocalDate.now().plusDays(40).toString();
        String taxes = ("[{'code':'*','validFrom':'" + LocalDate.now().plusDays(30) + "','rate':0.13},"
                        + "{'code':'*','validFrom':'" + later + "','rate':0.14}]")
                .replace("*", own);
        assertThat(post("morgan", "/api/v1/tax-rates/bulk", taxes, "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> entered = post("fiona", "/api/v1/tax-rates/bulk", taxes, "");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select count(*) from tax_rate where code = ?", Integer.class, own))
                .isEqualTo(2);
        String rates = "[{'currency':'MAD','validFrom':'" + later + "','rate':0.72},{'currency':'MAD','validFrom':'"
                + later + "','rate':0}]";
        assertThat(post("morgan", "/api/v1/exchange-rates/bulk", rates, "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> second = post("fiona", "/api/v1/exchange-rates/bulk", rates, "");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(json.readTree(second.body()).findValuesAsText("field")).containsExactly("[1].rate");
        HttpResponse<String> one = post("fiona", "/api/v1/exchange-rates/bulk?together=false", rates, "");
        assertThat(json.readTree(one.body()).findValuesAsText("outcome"))
                .as(one.body())
                .containsExactly("DONE", "REFUSED");
    }

    private List<String> offersOf(String sku) {
        return jdbc.queryForList(
                "select supplier || ' ' || price || ' ' || lead_days from supplier_offer where sku = ? order by 1",
                String.class,
                sku);
    }

    /** How often something of the supplier changed. */
    private long told(String supplier) {
        return audit.of(supplier, 0, 500).stream()
                .filter(entry -> entry.event().equals("SupplierChanged"))
                .count();
    }

    private int placed() {
        Integer count = jdbc.queryForObject(
                "select count(*) from sales_order where external_id like ?", Integer.class, own + "-%");
        return count == null ? 0 : count;
    }

    private HttpResponse<String> post(String person, String path, String body, String key) {
        Browser program = new Browser(port);
        return program.send(program.request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes()))
                .header("Content-Type", "application/json")
                .headers(key.isEmpty() ? new String[] {"X-Request-Id", own} : new String[] {"Idempotency-Key", key})
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }
}
