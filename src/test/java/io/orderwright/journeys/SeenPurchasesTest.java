package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.Browser;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a buyer saw is what is ordered: at each door, where a need has come to the draft meanwhile, nothing is recorded. */
@Tag("doors")
class SeenPurchasesTest extends BuyersDesk {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RepositoryService repository;

    private String sku;
    private String supplier;

    @BeforeEach
    void oneWhoSellsIt() {
        supplier = supplier();
        sku = goods("10.00", 0);
        offers(supplier, sku, "5.00", 7);
    }

    @Test
    void thePageTellsTheBuyerAndShowsWhatThereIs() {
        String purchase = drafted();
        Browser paul = new Browser(port).as("paul");
        String seen = shown(paul.get("/purchases/" + purchase).body());
        moved();
        HttpResponse<String> refused = reviewed(paul, purchase, seen);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
        assertThat(refused.body()).contains("15.00 CNY", "35.00 CNY");
        nothingIsRecorded(purchase);
        assertThat(reviewed(paul, purchase, shown(refused.body())).statusCode()).isEqualTo(302);
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
    }

    @Test
    void theApiNamesTheDifferenceAndTellsOthersThatTheyMayNot() throws Exception {
        String purchase = drafted();
        String seen = json.readTree(rest.withBasicAuth("paul", "paul-demo")
                        .getForObject("/api/v1/purchases/" + purchase, String.class))
                .path("seen")
                .asText();
        moved();
        assertThat(reviews("sally", purchase, seen).getStatusCode().value()).isEqualTo(403);
        ResponseEntity<String> refused = reviews("paul", purchase, seen);
        assertThat(refused.getStatusCode().value()).as(refused.getBody()).isEqualTo(409);
        JsonNode problem = json.readTree(refused.getBody());
        assertThat(problem.path("code").asText()).isEqualTo("purchasing.seen-moved");
        assertThat(problem.path("differences").toString()).contains("total", "15.00 CNY", "35.00 CNY");
        nothingIsRecorded(purchase);
        assertThat(reviews("paul", purchase, "what?").getStatusCode().value()).isEqualTo(422);
        refused("role.missing", () -> buying.review(purchase, true, "", seen, "wendy"));
        assertThat(reviews("paul", purchase, purchasing.seen(purchase).toString())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    void tasklistSendsBackWhatItsCardShowed() throws Exception {
        String purchase = drafted();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(purchase)
                .taskDefinitionKey("userReviewPurchase")
                .singleResult()
                .getId();
        Browser paul = new Browser(port).as("paul");
        String seen = card(paul, task);
        assertThat(seen).isEqualTo(purchasing.seen(purchase).toString());
        moved();
        HttpResponse<String> refused = completes(paul, task, seen);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("15.00 CNY", "35.00 CNY");
        HttpResponse<String> others = completes(new Browser(port).as("wendy"), task, seen);
        assertThat(others.statusCode()).as(others.body()).isEqualTo(403);
        assertThat(others.body()).doesNotContain("35.00");
        nothingIsRecorded(purchase);
        assertThat(completes(paul, task, card(paul, task)).statusCode()).isEqualTo(204);
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
    }

    /** The task of the version before takes no word; our own pages compare it all the same. */
    @Test
    void purchasesUnderWayInTheDiagramBeforeAreComparedToo() {
        try (EarlierDiagram earlier = EarlierDiagram.of("procure-to-stock", 2, repository)) {
            String purchase = drafted();
            assertThat(earlier.runs(purchase, runtime)).isTrue();
            String seen = purchasing.seen(purchase).toString();
            moved();
            refused("purchasing.seen-moved", () -> buying.review(purchase, true, "", seen, "paul"));
            nothingIsRecorded(purchase);
            buying.review(purchase, true, "", purchasing.seen(purchase).toString(), "paul");
            assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
        }
    }

    private String drafted() {
        place(goodCustomer(), line(sku, 3));
        return of(supplier);
    }

    private void moved() {
        place(goodCustomer(), line(sku, 4));
    }

    private void nothingIsRecorded(String purchase) {
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.DRAFT);
        assertThat(purchasing.get(purchase).askedBy()).isNull();
        assertThat(buying.asks(purchase, "paul")).isTrue();
    }

    private HttpResponse<String> reviewed(Browser person, String purchase, String seen) {
        return person.form(
                "/purchases/" + purchase + "/review",
                "answer=yes&comment=&seen=" + URLEncoder.encode(seen, StandardCharsets.UTF_8) + "&_csrf="
                        + person.csrf());
    }

    private static String shown(String page) {
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String card(Browser person, String task) throws Exception {
        HttpResponse<String> variables = person.engine("GET", "task/" + task + "/form-variables", "");
        assertThat(variables.statusCode()).as(variables.body()).isEqualTo(200);
        return json.readTree(
                        json.readTree(variables.body()).at("/purchase/value").asText())
                .path("seen")
                .asText();
    }

    private static HttpResponse<String> completes(Browser person, String task, String seen) {
        return person.engine(
                "POST",
                "task/" + task + "/submit-form",
                "{\"variables\":{\"orderNow\":{\"value\":true},\"comment\":{\"value\":\"\"},\"seen\":{\"value\":\""
                        + seen + "\"}}}");
    }

    private ResponseEntity<String> reviews(String person, String purchase, String seen) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(person, person + "-demo");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.exchange(
                "/api/v1/purchases/" + purchase + "/review",
                HttpMethod.POST,
                new HttpEntity<>("{\"orderNow\":true,\"seen\":\"" + seen + "\"}", headers),
                String.class);
    }
}
