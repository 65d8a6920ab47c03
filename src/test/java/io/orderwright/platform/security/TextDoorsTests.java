package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderwright.sales.customers.CustomerMaster;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No door lets a text in that nobody can have typed, none answers it with a failure of its own, and the log keeps silent about people. */
@Tag("doors")
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class TextDoorsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CustomerMaster customers;

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u009f", "\\ud800"})
    void theApiNamesTheFieldInTheCallersLanguage(String offence) {
        String body = "{\"code\":\"TD-1\",\"name\":\"a" + offence
                + "\",\"tier\":\"STANDARD\",\"currency\":\"CNY\",\"paymentTermsDays\":30}";
        HttpResponse<String> answer = api("PUT", "/api/v1/customers/TD-1", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"name\"")
                .contains("\"code\":\"text.control-character\"")
                .contains("invisible control character");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/orders?q=a%00b, q",
        "GET, /api/v1/orders?x%01=1, x?",
        "GET, /api/v1/orders?customer=%C2%85, customer",
        "GET, /api/v1/orders/SO%01, path",
        "GET, /api/v1/customers?after=%1F, after",
        "GET, /login?x=%07, x",
    })
    void addressesAreTextsToo(String method, String path, String field) {
        HttpResponse<String> answer = api(method, path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aFormIsRefusedOnAPageInWords() {
        Browser sally = new Browser(port).as("sally");
        HttpResponse<String> answer = sally.send(sally.request("/imports")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("kind=a%0B"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invisible control character").contains("<html");
    }

    @Test
    void partsOfAnUploadAreTextsToo() {
        Browser sally = new Browser(port).as("sally");
        String part = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncustomers\0\r\n--b--\r\n";
        HttpResponse<String> answer = sally.send(sally.request("/imports?_csrf=" + sally.csrf())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(part))
                .build());
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void aNameToLogInWithIsATextToo() {
        assertThat(new Browser(port).login("sal\0ly", "x").statusCode()).isEqualTo(422);
        String basic = Base64.getEncoder().encodeToString("sal\0ly:x".getBytes());
        Browser program = new Browser(port);
        assertThat(program.send(program.request("/api/v1/orders")
                                .header("Authorization", "Basic " + basic)
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theEnginesApiToo() {
        Browser chris = new Browser(port).as("chris");
        chris.get("/camunda/app/tasklist/default/");
        assertThat(chris.engine("POST", "task", "{\"name\":\"a\\u0000\"}").statusCode())
                .isEqualTo(422);
        assertThat(chris.engine("GET", "task?name=a%00", "").statusCode()).isEqualTo(422);
        assertThat(chris.engine("GET", "task/a%01", "").statusCode()).isEqualTo(422);
    }

    @Test
    void theEnginesApiTellsWhatIsWrongAndNoClasses() {
        Browser chris = new Browser(port).as("chris");
        chris.get("/camunda/app/tasklist/default/");
        Browser peter = new Browser(port).as("peter");
        peter.get("/camunda/app/cockpit/default/");
        Browser adam = new Browser(port).as("adam");
        adam.get("/camunda/app/admin/default/");
        List<HttpResponse<String>> answers = List.of(
                chris.engine("GET", "task/none", ""),
                chris.engine("GET", "task/none/form-variables", ""),
                chris.engine("POST", "task/none/complete", "{}"),
                chris.engine("POST", "task/none/claim", "{}"),
                chris.engine("POST", "task", "{\"priority\":\"x\"}"),
                chris.engine("POST", "task", "[]"),
                chris.engine("GET", "task?sortBy=x&sortOrder=y", ""),
                chris.engine("GET", "process-definition/none/xml", ""),
                peter.engine("PUT", "job/none/retries", "{}"),
                peter.engine("PUT", "job/none/retries", "{\"retries\":1}"),
                peter.engine("PUT", "job/none/suspended", "{}"),
                peter.engine("POST", "job/retries", "{}"),
                peter.engine("PUT", "external-task/retries", "{}"),
                peter.engine("PUT", "incident/none/annotation", "{}"),
                peter.engine("PUT", "process-instance/none/suspended", "{}"),
                peter.engine("GET", "process-instance/none/activity-instances", ""),
                adam.engine("POST", "user/create", "{}"),
                adam.engine("POST", "group/create", "{}"),
                adam.engine("POST", "authorization/create", "{}"),
                adam.engine("POST", "filter/create", "{}"),
                adam.engine("PUT", "group/none", "{}"),
                adam.engine("PUT", "authorization/none", "{}"),
                adam.engine("PUT", "user/none/profile", "{}"));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as("also where the engine itself would answer 500; what it does not find to suspend is no fault to it")
                .containsExactly(
                        404, 400, 404, 404, 400, 400, 400, 404, 400, 404, 204, 400, 400, 400, 204, 404, 400, 400, 400,
                        400, 404, 404, 404);
        for (HttpResponse<String> answer : answers) {
            String told = answer.request().uri() + " " + answer.statusCode() + " " + answer.body();
            assertThat(answer.body())
                    .as(told)
                    .doesNotContain("NullPointer")
                    .doesNotContain("java.")
                    .doesNotContain("org.")
                    .doesNotContain("io.orderwright");
            if (!answer.body().contains("AuthorizationException")) {
                assertThat(answer.body()).as(told).doesNotContain("Exception");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/api/./admin/setup/default/user/create", "/camunda/./api/admin", "/api/v1/./orders"})
    void anAddressOfAnotherSpellingIsNoFailureOfOurs(String path) throws Exception {
        try (java.net.Socket socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes());
            String answer = new String(socket.getInputStream().readAllBytes());
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aFailedStatementSaysNothingOfItsValues(CapturedOutput log) {
        String phone =
                "13" + String.format("%09d", Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000));
        Throwable failure = catchThrowable(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "insert into customer (code, name, phone) values (?, ?, ?)",
                    List.of(new Object[] {"TD-X", "Zhang Wei", phone}, new Object[] {null, "Zhang Wei", phone}));
        }));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain(phone).doesNotContain("Zhang");
        }
        LoggerFactory.getLogger("orderwright.test")
                .warn("first {}\n2026-11-28T07:00:00.000Z  INFO forged " + phone, phone, failure);
        assertThat(log.getOut()).contains("first ***\\n2026-11-28").doesNotContain(phone);
        assertThat(log.getOut()
                        .lines()
                        .filter(line -> line.contains("forged") && line.startsWith("2026-11-28T07:00:00.000Z")))
                .isEmpty();
    }

    private HttpResponse<String> api(String method, String path, String body) {
        Browser program = new Browser(port);
        HttpRequest.Builder request = program.request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("sally:sally-demo".getBytes()))
                .header("Accept-Language", "en")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        return program.send(
                request.method(method, BodyPublishers.ofString(body)).build());
    }
}
