package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.DemoCast;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.Tier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file is a door like any other: it opens to nobody to whom the API is shut, and what it changes is recorded. */
@Tag("doors")
@RunningApplication
class FileDoorsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private JdbcTemplate jdbc;

    private String code;

    @BeforeEach
    void aCode() {
        code = "F" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Stream<DemoCast.Member> everybody() {
        return DemoCast.MEMBERS.stream();
    }

    /** Of every kind of file, for every role. Nothing of such a request is right, so that only the door answers. */
    @ParameterizedTest
    @MethodSource("everybody")
    void aKindIsOpenToWhomTheApiIs(DemoCast.Member member) {
        for (ImportKind kind : ImportKind.values()) {
            boolean byFile = new ImportClient(port, member.user())
                            .upload(kind.path(), "x.csv", new byte[] {'x'}, true)
                            .statusCode()
                    != 403;
            boolean byApi = call(member.user(), kind.method(), kind.address().replace("*", "X"), "{}") != 403;
            boolean movesIn = member.role().equals(Roles.INITIAL_LOAD) && kind.movesIn();
            assertThat(byFile).as(member.role() + " and files of " + kind).isEqualTo(byApi || movesIn);
        }
    }

    @Test
    void theAdministratorBringsNothingIn() {
        assertThat(List.of(ImportKind.values()))
                .allMatch(kind -> new ImportClient(port, "adam")
                                .upload(kind.path(), "x.csv", new byte[] {'x'}, true)
                                .statusCode()
                        == 403);
    }

    @Test
    void whoSellsChangesNoTierByFileAndWhoMayIsRecorded() {
        bringIn("ines", "STANDARD", 30);
        JsonNode refused = bringIn("sally", "VIP", 365);
        assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
        assertThat(new ImportClient(port, "sally").errors(refused).toString()).contains("customer.not-yours.tier");
        assertThat(customers.get(code).tier()).isEqualTo(Tier.STANDARD);
        assertThat(bringIn("morgan", "VIP", 60).get("state").asText()).isEqualTo("DONE");
        assertThat(jdbc.queryForList(
                        "select details::text from audit_record where subject = ? and actor = 'morgan'"
                                + " and event = 'CustomerChanged'",
                        String.class,
                        code))
                .singleElement()
                .asString()
                .contains("STANDARD → VIP", "30 → 60");
    }

    /** A file that does not speak of tier and terms leaves them. */
    @Test
    void whoSellsStillBringsPhonesUpToDate() {
        bringIn("ines", "VIP", 90);
        JsonNode job = new ImportClient(port, "sally")
                .bringIn("customers", "code,name,currency,phone\n" + code + ",File,CNY,13900000000\n");
        assertThat(job.get("state").asText()).isEqualTo("DONE");
        assertThat(customers.get(code).phone()).isEqualTo("13900000000");
        assertThat(customers.get(code).tier()).isEqualTo(Tier.VIP);
        assertThat(customers.get(code).paymentTermsDays()).isEqualTo(90);
    }

    @Test
    void theApiRefusesTheSame() {
        String vip = "{\"code\":\"%s\",\"name\":\"Api\",\"tier\":\"VIP\",\"currency\":\"CNY\",\"paymentTermsDays\":30}";
        String path = "/api/v1/customers/" + code;
        assertThat(call("sally", "PUT", path, vip.formatted(code))).isEqualTo(403);
        assertThat(customers.find(code)).isEmpty();
        assertThat(call("sally", "PUT", path, vip.formatted(code).replace("VIP", "STANDARD")))
                .isEqualTo(201);
        assertThat(call("sally", "PUT", path, vip.formatted(code))).isEqualTo(403);
        assertThat(call("morgan", "PUT", path, vip.formatted(code))).isEqualTo(200);
        String limit = "{\"customer\":\"%s\",\"grade\":\"A\",\"currency\":\"CNY\",\"limit\":1000}";
        assertThat(call("chris", "PUT", "/api/v1/credit/" + code, limit.formatted(code)))
                .isEqualTo(409);
    }

    private JsonNode bringIn(String person, String tier, int days) {
        return new ImportClient(port, person)
                .bringIn(
                        "customers",
                        "code,name,tier,currency,payment_terms_days\n" + code + ",File," + tier + ",CNY," + days
                                + "\n");
    }

    private int call(String person, String method, String path, String body) {
        String login =
                Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
