package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("security")
@RunningApplication
class LoginTests {

    @LocalServerPort
    int port;

    @Test
    void aPageAsksForTheLoginAndReturnsToItAfterwards() {
        Browser browser = new Browser(port);
        HttpResponse<String> asked = browser.get("/camunda/app/tasklist/default/");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(location(asked)).endsWith("/login");
        HttpResponse<String> in = browser.login("morgan", "morgan-demo");
        assertThat(location(in)).contains("/camunda/app/tasklist/default/");
    }

    @Test
    void theApiAnswersProblemJsonInsteadOfALoginPage() {
        HttpResponse<String> anonymous = new Browser(port).get("/api/v1/orders");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(header(anonymous, "Content-Type")).startsWith("application/problem+json");

        HttpResponse<String> forbidden = new Browser(port).as("sally").get("/api/v1/checks");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(header(forbidden, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void basicAuthenticatesTheApiWithoutASession() {
        Browser browser = new Browser(port);
        HttpResponse<String> right = browser.send(browser.request("/api/v1/checks")
                .header("Authorization", basic("sally", "sally-demo"))
                .build());
        assertThat(right.statusCode()).as("known, but not allowed").isEqualTo(403);
        assertThat(right.headers().allValues("Set-Cookie")).isEmpty();
        HttpResponse<String> wrong = browser.send(browser.request("/api/v1/checks")
                .header("Authorization", basic("sally", "guess"))
                .build());
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void aPasswordInAHeaderOpensNoPageAndNoEngine() {
        Browser browser = new Browser(port);
        for (String path :
                new String[] {"/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/filter"}) {
            HttpResponse<String> answer = browser.send(browser.request(path)
                    .header("Authorization", basic("adam", "adam-demo"))
                    .build());
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void aNameIsLockedAfterTooManyFailuresWhetherItExistsOrNot() {
        for (String user : new String[] {"rita", "nobody-of-this-name"}) {
            Browser browser = new Browser(port);
            for (int failure = 0; failure < 5; failure++) {
                assertThat(location(browser.login(user, "guess" + failure)))
                        .as(user)
                        .endsWith("/login?wrong");
            }
            assertThat(location(browser.login(user, user + "-demo"))).as(user).endsWith("/login?locked");
            HttpResponse<String> api = browser.send(browser.request("/api/v1/orders")
                    .header("Authorization", basic(user, user + "-demo"))
                    .build());
            assertThat(api.statusCode()).isEqualTo(429);
            assertThat(header(api, "Retry-After")).isEqualTo("900");
        }
        assertThat(new Browser(port).as("audrey").cookie("JSESSIONID"))
                .as("others still log in")
                .isPresent();
    }

    @Test
    void theSessionIdChangesAtLoginAndNothingOfTheOldSessionStays() {
        Browser browser = new Browser(port);
        browser.csrf();
        String before = browser.cookie("JSESSIONID").orElseThrow();
        browser.as("sally");
        String after = browser.cookie("JSESSIONID").orElseThrow();
        assertThat(after).isNotEqualTo(before);
        Browser thief = new Browser(port);
        HttpResponse<String> fixed = thief.send(thief.request("/api/v1/checks")
                .header("Cookie", "JSESSIONID=" + before)
                .build());
        assertThat(fixed.statusCode()).isEqualTo(401);
    }

    /** A late answer with a session of its own would replace the one whose login page somebody is filling in. */
    @Test
    void whatAScriptAsksForWithoutALoginOpensNoSession() {
        Browser browser = new Browser(port);
        for (HttpRequest asked : List.of(
                script(browser, "/orders/entry/products?q=x").GET().build(),
                script(browser, "/orders/drafts/1")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                script(browser, "/orders/drafts/1")
                        .header("Cookie", "JSESSIONID=" + "0".repeat(32))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                browser.request("/orders/drafts/1")
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Mode", "cors")
                        .build())) {
            HttpResponse<String> answer = browser.send(asked);
            assertThat(answer.statusCode()).as(asked.toString()).isIn(401, 302);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(asked.toString())
                    .isEmpty();
        }
    }

    /** Somebody who logged in anew in another tab: the page's script fetches the new token and goes on. */
    @Test
    void aScriptWithATokenOfAnEarlierLoginIsToldSoAndNotSentAway() {
        Browser browser = new Browser(port).as("sally");
        HttpResponse<String> answer = browser.send(script(browser, "/orders/drafts/1")
                .header("Referer", "http://localhost:" + port + "/orders/drafts/1")
                .header("X-CSRF-TOKEN", "of-another-session")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    }

    private static HttpRequest.Builder script(Browser browser, String path) {
        return browser.request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Mode", "cors");
    }

    @Test
    void theNextPersonInTheSameBrowserIsNotThePreviousOneInTheWebApps() {
        Browser browser = new Browser(port).as("morgan");
        browser.get("/camunda/app/tasklist/default/");
        browser.as("chris");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"chris\"")
                .doesNotContain("morgan");
    }

    @Test
    void logoutNeedsTheTokenAndEndsTheSession() {
        Browser browser = new Browser(port).as("sally");
        assertThat(browser.form("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/v1/checks").statusCode()).isEqualTo(403);
        browser.form("/logout", "_csrf=" + browser.csrf());
        assertThat(browser.get("/api/v1/checks").statusCode()).isEqualTo(401);
    }

    @Test
    void aWriteWithASessionNeedsTheToken() {
        Browser browser = new Browser(port).as("sally");
        HttpResponse<String> without = browser.send(browser.request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(without.statusCode()).isEqualTo(403);
        HttpResponse<String> garbage = browser.send(browser.request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer of-nothing")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(garbage.statusCode())
                .as("a token that is none, whatever session is beside it")
                .isEqualTo(401);
        HttpResponse<String> with = browser.send(browser.request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", browser.csrf())
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(with.statusCode()).as("past the door").isNotIn(401, 403);
        assertThat(browser.form("/login", "username=sally&password=sally-demo").statusCode())
                .as("login without a token")
                .isEqualTo(403);
    }

    @Test
    void headersTellTheBrowserWhatNotToDo() {
        HttpResponse<String> page = new Browser(port).get("/login");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        HttpResponse<String> app = new Browser(port).as("morgan").get("/camunda/app/tasklist/default/");
        assertThat(app.headers().allValues("Content-Security-Policy"))
                .as("the web apps' own policy, once")
                .hasSize(1)
                .first()
                .asString()
                .contains("nonce-");
    }

    @Test
    void whatNoRuleNamesIsDenied() {
        for (String path : new String[] {"/nothing", "/actuator", "/actuator/env", "/engine-rest/task"}) {
            assertThat(new Browser(port).get(path).statusCode()).as(path).isIn(302, 401);
            assertThat(new Browser(port).as("adam").get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(new Browser(port).get("/api/v1/other").statusCode()).isEqualTo(401);
        assertThat(new Browser(port).as("adam").get("/api/v1/other").statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
    }

    private static String location(HttpResponse<?> response) {
        return header(response, "Location");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
