package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.BrokenPage;
import io.orderwright.platform.security.Browser;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong: a page says what to do, in both languages, and nothing of the inside. */
@Tag("desk")
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest extends Business {

    private static final Pattern NUMBER = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");

    @LocalServerPort
    int port;

    private Browser sally;

    @BeforeEach
    void sallyIsThere() {
        sally = new Browser(port).as("sally");
    }

    @ParameterizedTest
    @CsvSource({
        "400, /orders/broken/400, cannot be read, 无法识别",
        "403, /nowhere, Nothing here for you, 您无法访问此页",
        "404, /orders/broken/404, There is no such page, 页面不存在",
        "405, /orders/broken/405, does not take that, 不接受此操作",
        "413, /orders/broken/large, Too large, 内容过大",
        "429, /orders/broken/429, Too many requests, 请求过于频繁",
        "500, /orders/broken/bug, Something went wrong, 系统出错",
        "503, /orders/broken/database, Not available at the moment, 暂时无法使用"
    })
    void saysWhatToDoUnderANumberThatTheLogKnows(
            int status, String path, String english, String chinese, CapturedOutput log) {
        HttpResponse<String> page = sally.get(path + "?lang=en");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(english, "desk-nav").doesNotContain("??");
        String number = page.headers().firstValue("Orderwright-Incident").orElseThrow();
        assertThat(number).matches(NUMBER);
        assertThat(page.body()).contains(number);
        assertThat(log.getAll()).contains("incident " + number + ": GET " + path);
        nothingInternal(page.body());
        HttpResponse<String> other = sally.send(sally.request(path)
                .header("Accept", "text/html")
                .header("Cookie", "lang=zh-CN")
                .GET()
                .build());
        assertThat(sally.get("/?lang=zh-CN").statusCode()).isEqualTo(200);
        assertThat(sally.get(path).body()).contains(chinese).doesNotContain("??");
        nothingInternal(other.body());
    }

    @ParameterizedTest
    @CsvSource({
        "409, race, Somebody else changed this at the same moment",
        "409, refusal, DN-1",
    })
    void aLostRaceAndARefusalAreExplained(int status, String how, String why) {
        HttpResponse<String> page = sally.get("/orders/broken/" + how + "?lang=en");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(why, "what you typed is put back");
        nothingInternal(page.body());
    }

    @Test
    void programsGetProblemJsonWithTheSameNumber(CapturedOutput log) throws java.io.IOException {
        HttpResponse<String> answer = sally.send(sally.request("/orders/broken/bug")
                .header("Accept", "application/json")
                .GET()
                .build());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        String number = json.readTree(answer.body()).path("incident").asText();
        assertThat(number).matches(NUMBER);
        assertThat(log.getAll()).contains("incident " + number);
        nothingInternal(answer.body());
        HttpResponse<String> unknown = sally.get("/api/v1/orders/SO-0");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theCauseStandsInTheLog(CapturedOutput log) {
        String number = sally.get("/orders/broken/bug")
                .headers()
                .firstValue("Orderwright-Incident")
                .orElseThrow();
        Matcher entry = Pattern.compile("incident " + number + ": GET /orders/broken/bug answered 500\\R(.*)")
                .matcher(log.getAll());
        assertThat(entry.find()).isTrue();
        assertThat(log.getAll().substring(entry.start())).contains(BrokenPage.INTERNAL);
    }

    @Test
    void thePageBeforeIsOneOfOurs() {
        String ours = sally.send(sally.request("/orders/broken/bug")
                        .header("Accept", "text/html")
                        .header("Referer", "http://localhost:" + port + "/imports?kind=orders")
                        .GET()
                        .build())
                .body();
        assertThat(ours).contains("href=\"/imports?kind=orders\"");
        for (String foreign : new String[] {
            "http://evil.example/imports", "http://localhost:" + port + "//evil.example", "javascript:alert(1)", "%"
        }) {
            String page = sally.send(sally.request("/orders/broken/bug")
                            .header("Accept", "text/html")
                            .header("Referer", foreign)
                            .GET()
                            .build())
                    .body();
            assertThat(page).doesNotContain("evil", "alert(1)");
        }
    }

    private static void nothingInternal(String body) {
        assertThat(body)
                .doesNotContain(
                        BrokenPage.INTERNAL, "Exception", "io.orderwright", "org.springframework", "\tat ", "java.");
    }
}
