package io.orderwright.owners.diagrams;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.platform.security.token.personal.PersonalToken;
import io.orderwright.platform.security.token.personal.PersonalTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A process owner gives Modeler a token instead of his password: it deploys drafts in his name, and opens no other door. */
@Tag("owners")
@RunningApplication
class ModelerTokensTest {

    private static final String CREATE = "/engine-rest/deployment/create";
    private static final Pattern SHOWN = Pattern.compile(">(owp_[\\w-]{43})<");

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private DiagramCandidates candidates;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void noneIsLeft() {
        for (String person : List.of("peter", "sally")) {
            tokens.of(person, 50).forEach(token -> tokens.revoke(token.id(), person));
        }
    }

    @Test
    void madeOnThePageSeenOnceAndUsedByModeler() throws Exception {
        Browser peter = new Browser(port).as("peter");
        assertThat(peter.get("/process-diagrams").body()).contains("/modeler-tokens");
        String page =
                peter.form("/modeler-tokens", "days=30&_csrf=" + peter.csrf()).body();
        Matcher shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        String secret = shown.group(1);
        PersonalToken made = tokens.of("peter", 1).get(0);
        assertThat(peter.get("/modeler-tokens?lang=zh").body())
                .contains("Camunda Modeler 令牌", made.prefix())
                .doesNotContain(secret);
        assertThat(jdbc.queryForObject(
                        "select encode(hash, 'hex') || prefix from personal_token where id = ?",
                        String.class,
                        made.id()))
                .doesNotContain(secret);

        assertThat(get("/engine-rest/version", secret)).isEqualTo(200);
        assertThat(get("/engine-rest/deployment?maxResults=0", secret)).isEqualTo(200);
        HttpResponse<String> deployed = deploy(secret);
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        long draft = Long.parseLong(
                json.readTree(deployed.body()).path("id").asText().substring("candidate-".length()));
        assertThat(candidates.get(draft).broughtBy()).isEqualTo("peter");
        candidates.withdraw(draft, "peter");
        assertThat(tokens.of("peter", 1).get(0).usedFrom()).isEqualTo("127.0.0.1");
        for (String other : List.of("/engine-rest/task", "/engine-rest/process-instance")) {
            assertThat(get(other, secret)).as(other).isEqualTo(404);
        }
        for (String other : List.of("/api/v1/process-diagrams", "/api/v1/orders", "/v3/api-docs")) {
            assertThat(get(other, secret)).as(other).isEqualTo(401);
        }
        assertThat(new Browser(port)
                        .send(request("/process-diagrams", secret).GET().build())
                        .statusCode())
                .as("a page sends a stranger to the login")
                .isEqualTo(302);

        peter.form("/modeler-tokens/" + made.id() + "/revoke", "_csrf=" + peter.csrf());
        assertThat(deploy(secret).statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForList(
                        "select event from audit_record where subject = ? order by id",
                        String.class,
                        "token/" + made.prefix()))
                .containsExactly("PersonalTokenIssued", "PersonalTokenObserved", "PersonalTokenRevoked");
    }

    @Test
    void whatIsNoGoodOpensNothing() {
        String secret = tokens.issue("peter", 1).secret();
        long id = tokens.of("peter", 1).get(0).id();
        assertThat(deploy("owp_" + "x".repeat(43)).statusCode()).isEqualTo(401);
        assertThat(deploy(secret + "x").statusCode()).isEqualTo(401);
        refused(RefusalKind.NOT_FOUND, "token.unknown", () -> tokens.revoke(id, "rita"));
        transaction.executeWithoutResult(status -> jdbc.update(
                "update personal_token set created_at = created_at - interval '9 days', expires_at = created_at - interval '8 days' where id = ?",
                id));
        assertThat(get("/engine-rest/version", secret)).as("it has ended").isEqualTo(401);
        assertThat(get(
                        "/engine-rest/version",
                        tokens.issue("nobody-of-this-name", 1).secret()))
                .isEqualTo(401);
        String sallys = tokens.issue("sally", 1).secret();
        assertThat(deploy(sallys).statusCode())
                .as("of somebody who is no process owner any more")
                .isEqualTo(403);
        assertThat(new Browser(port).as("sally").get("/modeler-tokens").statusCode())
                .isEqualTo(403);
    }

    @Test
    void notForEverAndNotWithoutNumber() {
        refused(RefusalKind.INVALID, "personal-token.days", () -> tokens.issue("sally", 0));
        refused(RefusalKind.INVALID, "personal-token.days", () -> tokens.issue("sally", 367));
        for (int made = 0; made < PersonalTokens.MOST; made++) {
            tokens.issue("sally", 366);
        }
        refused(RefusalKind.CONFLICT, "personal-token.most", () -> tokens.issue("sally", 1));
        tokens.revoke(tokens.of("sally", 1).get(0).id(), "sally");
        long good = tokens.issue("sally", 1).token().id();
        tokens.of("sally", PersonalTokens.MOST).stream()
                .filter(token -> token.id() != good)
                .forEach(token -> tokens.revoke(token.id(), "sally"));
        for (int made = 0; made < 3; made++) {
            tokens.revoke(tokens.issue("sally", 1).token().id(), "sally");
        }
        assertThat(tokens.of("sally", 1))
                .as("none hides a good one")
                .extracting(PersonalToken::id)
                .containsExactly(good);
        Browser peter = new Browser(port).as("peter");
        assertThat(peter.form("/modeler-tokens?lang=en", "days=400&_csrf=" + peter.csrf())
                        .body())
                .contains("A token is good for 1 to 366 days.");
    }

    private int get(String path, String secret) {
        return new Browser(port).send(request(path, secret).GET().build()).statusCode();
    }

    private HttpRequest.Builder request(String path, String secret) {
        return new Browser(port).request(path).header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> deploy(String secret) {
        String edge = "----WebKitFormBoundary" + UUID.randomUUID();
        String body =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ncopy\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"copy.bpmn\"; filename=\"copy.bpmn\"\r\nContent-Type: text/xml\r\n\r\n"
                        + EditedDiagram.named("Read by token") + "\r\n--" + edge + "--\r\n";
        return new Browser(port)
                .send(request(CREATE, secret)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }
}
