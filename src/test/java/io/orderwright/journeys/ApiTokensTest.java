package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program comes in by a token of its own: with its roles, for its time, until it is revoked, and never to decide. */
@Tag("doors")
class ApiTokensTest extends Business {

    @LocalServerPort
    int port;

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() throws IOException {
        JsonNode issued = issue("once", "sales", true);
        String secret = issued.path("secret").asText();
        assertThat(secret).startsWith("owt_").hasSizeGreaterThan(45);
        assertThat(send("adam", "GET", "/api/v1/tokens", "").body())
                .contains(issued.at("/token/prefix").asText())
                .doesNotContain(secret);
        assertThat(jdbc.queryForList(
                        "select encode(hash, 'hex') || prefix || integration from api_token", String.class))
                .noneMatch(row -> row.contains(secret));
        assertThat(recorded("token/" + issued.at("/token/prefix").asText())).containsExactly("TokenIssued");
    }

    @Test
    void aProgramPlacesOrdersUnderItsNameAndWithKeysOfItsOwn() throws IOException {
        JsonNode issued = issue("shop", "sales", true);
        String bearer = "Bearer " + issued.path("secret").asText();
        String order = "{\"customer\":\"" + goodCustomer() + "\",\"lines\":[{\"sku\":\"" + goods("10.00", 50)
                + "\",\"quantity\":1}]}";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> placed = request(bearer, "POST", "/api/v1/orders", order, key);
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        assertThat(json.readTree(placed.body()).path("placedBy").asText()).isEqualTo("integration:shop");
        assertThat(placed.headers().firstValue("RateLimit-Remaining")).isPresent();
        assertThat(request(bearer, "POST", "/api/v1/orders", order, key).statusCode())
                .isEqualTo(200);

        HttpResponse<String> sallys = request(basic("sally"), "POST", "/api/v1/orders", order, key);
        assertThat(sallys.statusCode()).isEqualTo(201);
        HttpResponse<String> morgans = request(basic("morgan"), "POST", "/api/v1/orders", order, key);
        assertThat(morgans.statusCode()).isEqualTo(409);
        assertThat(morgans.body()).contains("order.key-of-another");
        assertThat(recorded("token/" + issued.at("/token/prefix").asText()))
                .containsExactly("TokenIssued", "TokenObserved");
        JsonNode under = json.readTree(request(bearer, "GET", "/api/v1/orders/references?externalId=" + key, "", "")
                .body());
        assertThat(under.findValuesAsText("placedBy")).containsExactly("sally", "integration:shop");
        assertThat(request(bearer, "GET", "/api/v1/orders/references?externalId=" + key.substring(1), "", "")
                        .body())
                .isEqualTo("[]");
        assertThat(request(bearer, "GET", "/api/v1/orders/references?customer=X", "", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTokenThatReadsWritesNothing() throws IOException {
        String bearer =
                "Bearer " + issue("reader", "sales", false).path("secret").asText();
        assertThat(request(bearer, "GET", "/api/v1/orders", "", "").statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = request(bearer, "POST", "/api/v1/orders", "{}", "k");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("token.reads-only");
        assertThat(request(bearer, "GET", "/api/v1/tokens", "", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenEndsWhenItIsRevokedAndAfterItsDays() throws IOException {
        JsonNode revoked = issue("gone", "sales", true);
        String path = "/api/v1/tokens/" + revoked.at("/token/id").asText() + "/revocation";
        assertThat(send("sally", "POST", path, "").statusCode()).isEqualTo(403);
        assertThat(send("adam", "POST", path, "").statusCode()).isEqualTo(204);
        assertThat(send("adam", "POST", path, "").statusCode()).isEqualTo(204);
        HttpResponse<String> refused =
                request("Bearer " + revoked.path("secret").asText(), "GET", "/api/v1/orders", "", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("token.not-good");
        assertThat(recorded("token/" + revoked.at("/token/prefix").asText()))
                .containsExactly("TokenIssued", "TokenRevoked");

        JsonNode old = issue("old", "sales", true);
        sql(
                "update api_token set created_at = created_at - interval '91 days', expires_at = expires_at - interval '91 days' where id = ?",
                old.at("/token/id").asLong());
        assertThat(request("Bearer " + old.path("secret").asText(), "GET", "/api/v1/orders", "", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenDecidesNothing() throws IOException {
        String bearer = "Bearer "
                + issue("credit", "credit-controller", true).path("secret").asText();
        String number = place(customer(Tier.KEY, "B", "100"), line(goods("100.00", 50), 5));
        thenIs(number, ON_HOLD);
        HttpResponse<String> refused = request(
                bearer,
                "POST",
                "/api/v1/credit/holds/" + number + "/decision",
                "{\"release\":true,\"comment\":\"we trust them\"}",
                "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(orders.get(number).state()).isEqualTo(ON_HOLD);
    }

    @Test
    void noProgramIsOneWhoseWordIsAskedAboveAll() throws IOException {
        for (String role : List.of("general-manager", "sales-manager", "camunda-admin", "initial-load", "nonsense")) {
            HttpResponse<String> refused = send("adam", "POST", "/api/v1/tokens", wanted("x-1", role, true));
            assertThat(refused.statusCode()).as(role).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"roles[0]\"");
        }
    }

    @Test
    void thePageShowsATokenOnce() {
        Browser adam = new Browser(port).as("adam");
        String page = adam.form("/tokens", "integration=by-page&roles=sales&days=30&_csrf=" + adam.csrf())
                .body();
        assertThat(page).contains("owt_").contains("by-page");
        assertThat(adam.get("/tokens").body()).contains("by-page").doesNotContain("<code class=\"text-break\">");
        assertThat(new Browser(port).as("sally").get("/tokens").statusCode()).isEqualTo(403);
    }

    private JsonNode issue(String integration, String role, boolean writes) throws IOException {
        String name = integration.equals("shop") ? integration : integration + "-" + Math.abs(hashCode());
        HttpResponse<String> issued = send("adam", "POST", "/api/v1/tokens", wanted(name, role, writes));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return json.readTree(issued.body());
    }

    private static String wanted(String integration, String role, boolean writes) {
        return "{\"integration\":\"" + integration + "\",\"roles\":[\"" + role + "\"],\"writes\":" + writes
                + ",\"days\":90}";
    }

    private List<String> recorded(String subject) {
        return jdbc.queryForList("select event from audit_record where subject = ? order by id", String.class, subject);
    }

    private HttpResponse<String> send(String person, String method, String path, String body) {
        return request(basic(person), method, path, body, "");
    }

    private HttpResponse<String> request(String login, String method, String path, String body, String key) {
        Browser program = new Browser(port);
        HttpRequest.Builder request = program.request(path)
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return program.send(
                key.isEmpty()
                        ? request.build()
                        : request.header("Idempotency-Key", key).build());
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes());
    }
}
