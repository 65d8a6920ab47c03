package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody changes what is not any more what he has seen, when he says what that was; and a new one is new. */
@Tag("doors")
class SeenVersionsTest extends Business {

    @LocalServerPort
    int port;

    private final String own =
            "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Test
    void anOrderIsCancelledAsItWasSeen() {
        String number = place(goodCustomer(), line(goods("10.00", 50), 1));
        thenIs(number, OrderState.TO_SHIP);
        String order = "/api/v1/orders/" + number;
        String seen = tag(send("sally", "GET", order, ""));
        assertThat(tag(send("sally", "GET", order, ""))).isEqualTo(seen);
        sql(
                "update order_line set name = name || '.' where order_id = (select id from sales_order where number = ?)",
                number);
        HttpResponse<String> refused =
                send("sally", "POST", order + "/cancel", "{\"reason\":\"no more\"}", "If-Match", seen);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("request.not-what-was-seen");
        String now = tag(refused);
        assertThat(now).isNotEqualTo(seen).isEqualTo(tag(send("sally", "GET", order, "")));
        assertThat(send("sally", "POST", order + "/cancel", "{\"reason\":\"no more\"}", "If-Match", "W/" + now)
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "morgan | /api/v1/products/*    | {\"sku\":\"*\",\"name\":\"V\",\"unit\":\"pc\",\"price\":1,\"currency\":\"CNY\",\"taxCode\":\"CN13\"} | 200",
                "morgan | /api/v1/customers/*   | {\"code\":\"*\",\"name\":\"V\",\"currency\":\"CNY\"} | 200",
                "morgan | /api/v1/price-lists/* | {\"code\":\"*\",\"name\":\"V\",\"currency\":\"CNY\",\"validFrom\":\"2030-01-01\",\"entries\":[]} | 200",
                "morgan | /api/v1/units/*       | {\"code\":\"*\",\"decimals\":2} | 204",
                "fiona  | /api/v1/tax-rates/*/DAY | {\"code\":\"*\",\"validFrom\":\"DAY\",\"rate\":0.2} | 204",
            })
    void aNewOneIsNewAndChangedAsItWasSeen(String person, String path, String body, int again) {
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();
        String address = path.replace("*", own).replace("DAY", day);
        String said = body.replace("*", own).replace("DAY", day);
        HttpResponse<String> first = send(person, "PUT", address, said, "If-None-Match", "*");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        String seen = tag(first);
        HttpResponse<String> second = send(person, "PUT", address, said, "If-None-Match", "*");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("request.there-already");
        HttpResponse<String> other = send(person, "PUT", address, said, "If-Match", "\"77\"");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(412);
        HttpResponse<String> changed = send(person, "PUT", address, said, "If-Match", seen);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(again);
    }

    @Test
    void ofManyWhoHaveSeenTheSameOneChangesIt() throws Exception {
        String address = "/api/v1/price-lists/" + own;
        String list =
                "{\"code\":\"%s\",\"name\":\"%%s\",\"currency\":\"CNY\",\"validFrom\":\"2030-01-01\",\"entries\":[]}"
                        .formatted(own);
        String seen = tag(send("morgan", "PUT", address, list.formatted("0"), "If-None-Match", "*"));
        assertThat(atOnce(i -> send("morgan", "PUT", address, list.formatted(i), "If-Match", seen)))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "morgan | /api/v1/products/*    | {\"sku\":\"*\",\"name\":\"V\",\"unit\":\"pc\",\"price\":1,\"currency\":\"CNY\",\"taxCode\":\"CN13\"} | 200",
                "morgan | /api/v1/customers/*   | {\"code\":\"*\",\"name\":\"V\",\"currency\":\"CNY\"} | 200",
                "morgan | /api/v1/units/*       | {\"code\":\"*\",\"decimals\":2} | 204",
            })
    void ofManyWhoMakeTheSameOneMadeIt(String person, String path, String body, int again) throws Exception {
        String address = path.replace("*", own);
        String said = body.replace("*", own);
        assertThat(atOnce(i -> send(person, "PUT", address, said)))
                .containsOnly(201, again)
                .containsOnlyOnce(201);
        assertThat(atOnce(
                        i -> send(person, "PUT", address + "-2", said.replace(own, own + "-2"), "If-None-Match", "*")))
                .containsOnly(201, 412)
                .containsOnlyOnce(201);
    }

    private static List<Integer> atOnce(IntFunction<HttpResponse<String>> request) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            int which = i;
            sent.add(callers.submit(() -> request.apply(which).statusCode()));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : sent) {
            answers.add(one.get());
        }
        callers.shutdown();
        return answers;
    }

    @Test
    void whatHasNoVersionSaysSo() {
        HttpResponse<String> refused = send(
                "wendy",
                "POST",
                "/api/v1/stock/safety",
                "{\"sku\":\"X\",\"warehouse\":\"MAIN\",\"quantity\":1}",
                "If-Match",
                "\"1\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("request.no-version");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private HttpResponse<String> send(String person, String method, String path, String body, String... header) {
        Browser program = new Browser(port);
        HttpRequest.Builder request = program.request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes()))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return program.send(
                header.length == 0 ? request.build() : request.headers(header).build());
    }
}
