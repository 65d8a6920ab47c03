package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever guesses learns nothing while a name is locked, by no way; a password that is no more opens nothing. */
@Tag("doors")
@RunningApplication
class PasswordDoorsTests {

    private static final String FRESH = "the river behind our mill";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private final String own = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String password = own + "-demo";

    @BeforeEach
    void aPerson() {
        accounts.add(new Account(own, "Own", Set.of(Roles.SALES)), password, false);
    }

    @Test
    void aRememberedPasswordIsNoOracleDuringALock() {
        assertThat(basic(password)).isEqualTo(200);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(basic("guess" + guess)).isEqualTo(401);
        }
        assertThat(basic("guess")).isEqualTo(429);
        assertThat(basic(password)).as("the right one").isEqualTo(429);
        assertThat(location(new Browser(port).login(own, password))).endsWith("/login?locked");
    }

    @Test
    void anAdministratorUnlocksAndBothAreRecorded() {
        for (int guess = 0; guess < 5; guess++) {
            basic("guess" + guess);
        }
        Browser adam = new Browser(port).as("adam");
        assertThat(adam.get("/locks").body()).contains(own);
        assertThat(new Browser(port).as("sally").get("/locks").statusCode()).isEqualTo(403);
        assertThat(adam.form("/locks", "user=" + own + "&_csrf=" + adam.csrf()).statusCode())
                .isEqualTo(302);
        assertThat(basic(password)).isEqualTo(200);
        assertThat(recorded("LoginLockChanged")).hasSize(2).last().satisfies(record -> {
            assertThat(record.get("actor")).isEqualTo("adam");
            assertThat(record.get("details").toString()).contains("false");
            assertThat(record.get("origin").toString()).contains("127.0.0.1");
        });
    }

    @Test
    void theEnginesUnlockIsTheSame() {
        for (int guess = 0; guess < 5; guess++) {
            basic("guess" + guess);
        }
        Browser adam = new Browser(port).as("adam");
        adam.get("/camunda/app/admin/default/");
        assertThat(adam.engine("POST", "user/" + own + "/unlock", "{}").statusCode())
                .isEqualTo(204);
        assertThat(basic(password)).isEqualTo(200);
    }

    @Test
    void thePresentPasswordCannotBeGuessedOnThePasswordPage() {
        Browser browser = new Browser(port);
        browser.login(own, password);
        String token = token(browser);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(change(browser, token, "guess" + guess, FRESH).body()).contains("is not right");
        }
        assertThat(change(browser, token, password, FRESH).body()).contains("Too many wrong passwords");
        assertThat(basic(password)).isEqualTo(429);
    }

    @Test
    void theEnginesWayToAPasswordIsCountedAndForAdministratorsOnly() {
        Browser browser = new Browser(port);
        browser.login(own, password);
        browser.get("/camunda/app/tasklist/default/");
        String body = "{\"password\":\"" + FRESH + "\",\"authenticatedUserPassword\":\"guess\"}";
        assertThat(browser.engine("PUT", "user/" + own + "/credentials", body).statusCode())
                .isEqualTo(403);
        String boss = "boss" + own;
        accounts.add(new Account(boss, "Boss", Set.of(Roles.ADMINISTRATOR)), boss + "-demo", false);
        Browser admin = new Browser(port).as(boss);
        admin.get("/camunda/app/admin/default/");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(admin.engine("PUT", "user/" + own + "/credentials", body).statusCode())
                    .isEqualTo(400);
        }
        HttpResponse<String> right =
                admin.engine("PUT", "user/" + own + "/credentials", body.replace("guess", boss + "-demo"));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(403);
        assertThat(right.body()).contains("Too many wrong passwords");
        assertThat(basic(password)).as("unchanged").isEqualTo(200);
    }

    @Test
    void anotherPasswordEndsEverythingThatBeganWithTheOldOne() {
        Browser elsewhere = new Browser(port);
        elsewhere.login(own, password);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
        assertThat(basic(password)).isEqualTo(200);
        Browser here = new Browser(port);
        here.login(own, password);
        HttpResponse<String> changed = change(here, token(here), password, FRESH);
        assertThat(location(changed)).contains("/password?changed");
        assertThat(here.get("/password?changed").body()).contains("The password is changed");
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
        assertThat(basic(password)).isEqualTo(401);
        assertThat(basic(FRESH)).isEqualTo(200);
        assertThat(recorded("PasswordChanged")).hasSize(1).first().satisfies(record -> {
            assertThat(record.get("actor")).isEqualTo(own);
            assertThat(record.get("details").toString()).doesNotContain(FRESH);
        });
    }

    @Test
    void anAdministratorsResetEndsThemToo() {
        Browser elsewhere = new Browser(port);
        elsewhere.login(own, password);
        Browser adam = new Browser(port).as("adam");
        adam.get("/camunda/app/admin/default/");
        String body = "{\"password\":\"" + FRESH + "\",\"authenticatedUserPassword\":\"adam-demo\"}";
        assertThat(adam.engine("PUT", "user/" + own + "/credentials", body).statusCode())
                .isEqualTo(204);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
        assertThat(adam.get("/").statusCode()).isEqualTo(200);
        String weak = adam.engine("PUT", "user/" + own + "/credentials", body.replace(FRESH, "Qwerty1234!"))
                .body();
        assertThat(weak).contains("policy");
        assertThat(basic(FRESH)).isEqualTo(200);
    }

    @Test
    void weakPasswordsAreRefusedInBothLanguages() {
        Browser browser = new Browser(port);
        browser.login(own, password);
        String token = token(browser);
        assertThat(change(browser, token, password, "Qwerty1234!").body())
                .contains("at least 12 characters")
                .contains("among the first that anybody tries");
        assertThat(browser.get("/password?lang=zh-CN").body()).contains("修改密码");
        assertThat(basic(password)).isEqualTo(200);
    }

    private HttpResponse<String> change(Browser browser, String token, String present, String fresh) {
        return browser.form(
                "/password",
                "present=" + encode(present) + "&fresh=" + encode(fresh) + "&again=" + encode(fresh) + "&_csrf="
                        + encode(token));
    }

    private static String token(Browser browser) {
        var token = java.util.regex.Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(browser.get("/password").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private int basic(String with) {
        Browser program = new Browser(port);
        return program.send(program.request("/api/v1/orders")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString((own + ":" + with).getBytes(StandardCharsets.UTF_8)))
                        .build())
                .statusCode();
    }

    private List<Map<String, Object>> recorded(String event) {
        return jdbc.queryForList(
                "select * from audit_record where subject = ? and event = ? order by id", "user/" + own, event);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
