package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an administrator does is in the audit trail, and some of it he cannot do. */
@Tag("doors")
@RunningApplication
class AdministrationTrailTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private final ObjectMapper json = new ObjectMapper();
    private final String own = "a" + UUID.randomUUID().toString().substring(0, 8);
    private Browser boss;
    private String name;

    @BeforeEach
    void anAdministrator() {
        name = "boss" + own;
        accounts.add(new Account(name, "Boss", Set.of(Roles.ADMINISTRATOR)), name + "-demo", false);
        boss = new Browser(port).as(name);
        boss.get("/camunda/app/admin/default/");
    }

    @Test
    void aPersonsWholeLifeIsRecorded() {
        ok(boss.engine("POST", "user/create", user(own)));
        ok(boss.engine(
                "PUT",
                "user/" + own + "/profile",
                "{\"id\":\"" + own + "\",\"firstName\":\"Ann\",\"lastName\":\"Other\"}"));
        ok(boss.engine("PUT", "group/sales/members/" + own, "{}"));
        ok(boss.engine("DELETE", "group/sales/members/" + own, ""));
        ok(boss.engine("DELETE", "user/" + own, ""));
        assertThat(trail("user/" + own))
                .extracting(line -> line.replaceAll("\"(before|after)\":", "$1 "))
                .satisfiesExactly(
                        added -> assertThat(added)
                                .contains("UserChanged")
                                .contains("after \"Ann One")
                                .doesNotContain("before"),
                        changed ->
                                assertThat(changed).contains("before \"Ann One").contains("after \"Ann Other"),
                        in -> assertThat(in)
                                .contains("MembershipChanged")
                                .contains("sales")
                                .contains("true"),
                        out -> assertThat(out)
                                .contains("MembershipChanged")
                                .contains("sales")
                                .contains("false"),
                        gone -> assertThat(gone)
                                .contains("UserChanged")
                                .contains("before \"Ann Other")
                                .doesNotContain("after"));
        assertThat(trail("user/" + own))
                .allSatisfy(line -> assertThat(line).contains(name).contains("127.0.0.1"));
        assertThat(trail("user/" + own)).noneSatisfy(line -> assertThat(line).contains("river"));
    }

    @Test
    void groupsPermissionsAndFiltersAreRecorded() throws Exception {
        ok(boss.engine("POST", "group/create", "{\"id\":\"g" + own + "\",\"name\":\"One\"}"));
        ok(boss.engine("PUT", "group/g" + own, "{\"id\":\"g" + own + "\",\"name\":\"Two\"}"));
        String grant = "{\"type\":1,\"permissions\":[\"READ\"],\"groupId\":\"g" + own
                + "\",\"resourceType\":1,\"resourceId\":\"*\"}";
        HttpResponse<String> created = boss.engine("POST", "authorization/create", grant);
        ok(created);
        String permission = json.readTree(created.body()).get("id").asText();
        ok(boss.engine("PUT", "authorization/" + permission, grant.replace("[\"READ\"]", "[\"READ\",\"UPDATE\"]")));
        ok(boss.engine("DELETE", "authorization/" + permission, ""));
        ok(boss.engine("DELETE", "group/g" + own, ""));
        HttpResponse<String> filter = boss.engine(
                "POST",
                "filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"f" + own + "\",\"query\":{},\"properties\":{}}");
        ok(filter);
        String filterId = json.readTree(filter.body()).get("id").asText();
        ok(boss.engine("DELETE", "filter/" + filterId, ""));
        assertThat(trail("group/g" + own))
                .hasSize(3)
                .element(1)
                .asString()
                .contains("One")
                .contains("Two");
        assertThat(trail("authorization/" + permission))
                .hasSize(3)
                .first()
                .asString()
                .contains("grant group g" + own)
                .contains("127.0.0.1");
        assertThat(trail("filter/" + filterId)).hasSize(2).first().asString().contains("f" + own);
    }

    @Test
    void nobodyChangesWhatHeMayDoHimself() {
        for (HttpResponse<String> refused : List.of(
                boss.engine("PUT", "group/credit-controller/members/" + name, "{}"),
                boss.engine("PUT", "group/credit-controller/members/" + name.toUpperCase(), "{}"),
                boss.engine("DELETE", "group/camunda-admin/members/" + name, ""),
                boss.engine("DELETE", "group/camunda-admin", ""),
                boss.engine("DELETE", "user/" + name, ""),
                boss.engine(
                        "POST",
                        "authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + name
                                + "\",\"resourceType\":7,\"resourceId\":\"*\"}"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("another administrator");
        }
        assertThat(accounts.find(name).orElseThrow().groups()).containsExactly(Roles.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "anonymousUser", "SYSTEM", "Sally", "nobody", "sales", "Warehouse", "engine"})
    void namesOfNobodyAndOfOthersAreRefused(String reserved) {
        HttpResponse<String> answer = boss.engine("POST", "user/create", user(reserved));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("reserved");
        assertThat(accounts.find(reserved)).isEmpty();
    }

    private static String user(String id) {
        return "{\"profile\":{\"id\":\"" + id + "\",\"firstName\":\"Ann\",\"lastName\":\"One\"},"
                + "\"credentials\":{\"password\":\"the river behind our mill\"}}";
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + answer.body())
                .isEqualTo(answer.body().isEmpty() ? 204 : 200);
    }

    private List<String> trail(String subject) {
        return jdbc.queryForList(
                "select event || ' ' || actor || ' ' || coalesce(origin, '-') || ' ' || details from audit_record"
                        + " where subject = ? order by id",
                String.class,
                subject);
    }
}
