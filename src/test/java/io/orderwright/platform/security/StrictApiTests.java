package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The API takes what its document says and nothing else, and says where something else stands, to programs and in their language. */
@Tag("doors")
@RunningApplication
class StrictApiTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/v1/orders?externalID=X          | 422 | externalID  | request.unknown-parameter",
                "GET  | /api/v1/orders?size=1&size=2         | 422 | size        | request.repeated-parameter",
                "GET  | /api/v1/orders?size=0x10             | 422 | size        | request.wrong-type",
                "GET  | /api/v1/orders?size=                 | 422 | size        | request.wrong-type",
                "GET  | /api/v1/orders?size=501              | 422 | size        | field.max",
                "GET  | /api/v1/orders?size=99999999999      | 422 | size        | request.wrong-type",
                "GET  | /api/v1/orders?late=yes              | 422 | late        | request.wrong-type",
                "GET  | /api/v1/orders?sort=newest           | 422 | sort        | request.unknown-word",
                "GET  | /api/v1/orders?state=PLACED,x        | 422 | state       | request.unknown-word",
                "GET  | /api/v1/orders?from=+999999999-12-31 | 422 | from        | request.wrong-type",
                "GET  | /api/v1/orders?from=0000-01-01       | 422 | from        | request.wrong-type",
                "GET  | /api/v1/orders?amountFrom=1e1000000  | 422 | amountFrom  | request.wrong-type",
                "GET  | /api/v1/deliveries?after=x           | 403 | ''          | api.no-role",
                "GET  | /api/v1/nothing                      | 404 | ''          | api.no-such-address",
                "GET  | /api/v2/orders                       | 404 | ''          | api.no-such-address",
                "DELETE | /api/v1/orders                     | 405 | ''          | api.other-method",
                "POST | /api/v1/approvals/X/read             | 422 | ''          | request.body-unwanted",
            })
    void addresses(String method, String path, int status, String field, String code) {
        HttpResponse<String> answer = send(method, path, "application/json", method.equals("GET") ? "" : "{\"a\":1}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        if (!field.isEmpty()) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    @Test
    void aProgramIsAskedForAPasswordAndAPersonIsNot() {
        Browser program = new Browser(port);
        HttpRequest.Builder asked = program.request("/api/v1/orders");
        assertThat(program.send(asked.build()).headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Orderwright\"");
        assertThat(program.send(asked.header("Sec-Fetch-Mode", "cors").build())
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .contains("Orderwright realm=\"Orderwright\"");
    }

    /** Lists know an older word for how many at most: what is wrong is told by the one that was sent. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders?limit=-1, limit, field.min",
        "/api/v1/orders?size=-1, size, field.min",
        "/api/v1/orders?limit=many, limit, request.wrong-type",
        "/api/v1/products?limit=9999, limit, field.max"
    })
    void aLimitIsRefusedByTheWordThatWasSent(String path, String field, String code) {
        HttpResponse<String> answer = send("GET", path, "application/json", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"");
    }

    @Test
    void otherMethodsAreTold() {
        assertThat(send("DELETE", "/api/v1/orders", "application/json", "")
                        .headers()
                        .firstValue("Allow"))
                .contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"customer\":\"C\",\"lines\":[{\"sku\":\"S\",\"quantity\":1,\"unit_price\":5}]} | 422 | lines[0].unit_price | request.unknown-field",
                "{\"customer\":\"C\",\"lines\":[{\"sku\":\"S\",\"quantity\":\"1\"}]}              | 422 | lines[0].quantity   | request.wrong-type",
                "{\"customer\":\"C\",\"prepaid\":\"true\",\"lines\":[]}                           | 422 | prepaid             | request.wrong-type",
                "{\"customer\":\"C\",\"customer\":\"D\",\"lines\":[]}                             | 422 | customer            | request.duplicate-field",
                "{\"customer\":\"C\",\"lines\":[]}                                                | 422 | lines               | field.not-empty",
                "{\"customer\":\"C\",\"lines\":[{\"sku\":\"S\",\"quantity\":0}]}                  | 422 | lines[0].quantity   | field.positive",
                "{\"customer\":                                                                   | 400 | ~~                  | request.no-json",
                "~~                                                                               | 400 | ~~                  | request.body-missing",
                "null                                                                             | 400 | ~~                  | request.body-missing",
                "[]                                                                               | 422 | ~~                  | request.wrong-type",
            })
    void bodies(String body, int status, String field, String code) {
        HttpResponse<String> answer = send("POST", "/api/v1/orders", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders, multipart/form-data, 400",
        "/api/v1/imports/orders, multipart/form-data, 400",
        "/api/v1/imports/orders, multipart/form-data; boundary=b, 400",
        "/api/v1/orders, text/plain, 415",
        "/api/v1/orders, nonsense, 415",
        "/api/v1/orders, application/yaml, 415",
    })
    void otherBodies(String path, String type, int status) {
        HttpResponse<String> answer = send("POST", path, type, "--b\r\nContent-Disposition: form-data; name=\"x");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("page");
    }

    @Test
    void theWordsAreThoseOfTheCallersLanguage() {
        Browser program = new Browser(port);
        HttpResponse<String> answer = program.send(program.request("/api/v1/orders?sort=x")
                .header("Authorization", basic())
                .header("Accept-Language", "zh-CN")
                .build());
        assertThat(answer.body()).contains("此处不识别该词").contains("NEWEST");
    }

    @Test
    void nobodyIsSentToALoginPage() {
        Browser program = new Browser(port);
        HttpResponse<String> answer =
                program.send(program.request("/api/v2/orders").build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"api.login\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"order-7.a_B|true", "a b|false", "<x>|false"})
    void aRequestHasTheIdThatItsCallerGaveItWhereThatIsPlain(String asked, boolean kept) {
        Browser program = new Browser(port);
        HttpResponse<String> answer = program.send(program.request("/api/v1/orders?nothing=1")
                .header("Authorization", basic())
                .header("X-Request-Id", asked)
                .build());
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id.equals(asked)).isEqualTo(kept);
        assertThat(answer.body()).contains("\"requestId\":\"" + id + "\"");
    }

    @Test
    void longAnswersAreCompressedForWhomAsks() {
        Browser program = new Browser(port);
        HttpResponse<String> answer = program.send(program.request("/v3/api-docs")
                .header("Authorization", basic())
                .header("Accept-Encoding", "gzip")
                .build());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        Browser program = new Browser(port);
        return program.send(program.request(path)
                .header("Authorization", basic())
                .header("Accept-Language", "en")
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .header("Idempotency-Key", "strict-" + Math.abs(body.hashCode()))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("sally:sally-demo".getBytes());
    }
}
