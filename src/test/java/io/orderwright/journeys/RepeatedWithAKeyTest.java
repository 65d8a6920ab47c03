package io.orderwright.journeys;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever does not know whether a request arrived sends it again under its key: it is done once, and answered the same. */
@Tag("doors")
class RepeatedWithAKeyTest extends Business {

    @LocalServerPort
    int port;

    private final String key = "k " + UUID.randomUUID();
    private String comments = "";

    @BeforeEach
    void anOrder() {
        comments = "/api/v1/orders/" + place(goodCustomer(), line(goods("10.00", 50), 1)) + "/comments";
    }

    @Test
    void itIsDoneOnceAndAnsweredTheSame() {
        HttpResponse<String> first = post("sally", comments, "{\"text\":\"Ask for Ms Wu\"}");
        HttpResponse<String> again = post("sally", comments, " {\"text\" : \"Ask for Ms Wu\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(written()).isEqualTo(1);

        HttpResponse<String> other = post("sally", comments, "{\"text\":\"Ask for Mr Wu\"}");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("request.key-other-content");
        assertThat(post("morgan", comments, "{\"text\":\"Ask for Ms Wu\"}").statusCode())
                .isEqualTo(201);
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void numbersAreComparedByValue() {
        String sku = goods("10.00", 10);
        String five = "{\"sku\":\"%s\",\"quantity\":5,\"warehouse\":\"MAIN\",\"reason\":\"wet\",\"reference\":\"B-%s\"}"
                .formatted(sku, sku);
        assertThat(post("wendy", "/api/v1/stock/blocks", five).statusCode()).isEqualTo(204);
        for (String quantity : List.of("2", "2.0", "2.000")) {
            HttpResponse<String> freed = post(
                    "wendy",
                    "/api/v1/stock/unblocks",
                    "{\"quantity\":%s,\"sku\":\"%s\",\"reason\":\"dry\",\"reference\":\"U-%s\",\"warehouse\":\"MAIN\"}"
                            .formatted(quantity, sku, sku));
            assertThat(freed.statusCode()).as(freed.body()).isEqualTo(204);
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from kept_answer where key = ? and address like '%blocks'",
                        Integer.class, key))
                .isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        assertThat(post("sally", comments, "{\"text\":\" \"}").statusCode()).isEqualTo(422);
        String stranger = comments.replaceFirst("SO-[0-9-]+", "SO-NONE");
        assertThat(post("sally", stranger, "{\"text\":\"Mend me\"}").statusCode())
                .isEqualTo(404);
        assertThat(post("sally", comments, "{\"text\":\"Mended\"}").statusCode())
                .isEqualTo(201);
        assertThat(jdbc.queryForObject("select count(*) from kept_answer where key = ?", Integer.class, key))
                .isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(callers.submit(() -> post("sally", comments, "{\"text\":\"Once\"}")));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : sent) {
            answers.add(one.get());
        }
        callers.shutdown();
        assertThat(written()).isEqualTo(1);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.statusCode() != 201) {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("request.key-at-work");
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            }
        });
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(HttpResponse::body)
                        .collect(toSet()))
                .hasSize(1);
    }

    @Test
    void aSecretIsNotKept() throws IOException {
        String wanted = "{\"integration\":\"kept-%s\",\"roles\":[\"sales\"],\"writes\":false,\"days\":1}"
                .formatted(Math.abs(key.hashCode()));
        String secret = json.readTree(post("adam", "/api/v1/tokens", wanted).body())
                .path("secret")
                .asText();
        assertThat(secret).startsWith("owt_");
        HttpResponse<String> again = post("adam", "/api/v1/tokens", wanted);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("request.answer-not-kept");
        assertThat(jdbc.queryForList("select body from kept_answer where key = ?", String.class, key))
                .containsOnlyNulls();
    }

    @Test
    void aFileIsTakenInOnce() throws IOException {
        HttpResponse<String> first = upload("one");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        HttpResponse<String> again = upload("two");
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        JsonNode job = json.readTree(first.body());
        await().until(() -> Set.of("DONE", "FAILED")
                .contains(String.valueOf(jdbc.queryForObject(
                        "select state from import_job where id = ?",
                        String.class,
                        job.path("id").asLong()))));
    }

    @Test
    void anOldAnswerMakesRoom() {
        post("sally", comments, "{\"text\":\"Yesterday\"}");
        sql("update kept_answer set at = at - interval '25 hours' where key = ?", key);
        assertThat(post("sally", comments, "{\"text\":\"Today\"}").statusCode()).isEqualTo(201);
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void aKeyIsPlain() {
        HttpResponse<String> refused = send("sally", comments, "{\"text\":\"x\"}", "x".repeat(201));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("request.key-invalid").contains("\"field\":\"Idempotency-Key\"");
    }

    private int written() {
        Integer count = jdbc.queryForObject(
                "select count(*) from order_comment where order_number = ?", Integer.class, comments.split("/")[4]);
        return count == null ? 0 : count;
    }

    private HttpResponse<String> upload(String boundary) {
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + "code,name,currency\nKEYED-1,Keyed,CNY\n\r\n--" + boundary + "--\r\n";
        Browser program = new Browser(port);
        return program.send(program.request("/api/v1/imports/customers?dryRun=true")
                .header("Authorization", basic("sally"))
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> post(String person, String path, String body) {
        return send(person, path, body, key);
    }

    private HttpResponse<String> send(String person, String path, String body, String under) {
        Browser program = new Browser(port);
        HttpRequest request = program.request(path)
                .header("Authorization", basic(person))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", under)
                .POST(BodyPublishers.ofString(body))
                .build();
        return program.send(request);
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes());
    }
}
