package io.orderwright.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.AtOnce;
import io.orderwright.platform.security.Browser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Some programs that ask the same of the API at the same moment. */
final class Racers {

    static final int RUNNERS = 3;

    private final int port;
    private final ObjectMapper json;

    Racers(int port, ObjectMapper json) {
        this.port = port;
        this.json = json;
    }

    /** What somebody asks of the API. */
    record Asked(String person, String method, String path, String body, String key) {

        static Asked of(String person, String method, String path, String body) {
            return new Asked(person, method, path, body, "");
        }

        /** A POST whose body has single quotes for double ones. */
        static Asked of(String person, String path, String body) {
            return of(person, "POST", path, body.replace('\'', '"'));
        }
    }

    /** What came back, as far as a program looks at it. */
    record Told(int status, String code) {}

    List<Told> together(Asked asked) throws Exception {
        return atOnce(Collections.nCopies(RUNNERS, () -> told(asked)));
    }

    static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        return AtOnce.all(works);
    }

    Told told(Asked asked) throws IOException {
        String login = Base64.getEncoder()
                .encodeToString((asked.person() + ":" + asked.person() + "-demo").getBytes(StandardCharsets.UTF_8));
        Browser program = new Browser(port);
        var request = program.request(asked.path())
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(asked.method(), BodyPublishers.ofString(asked.body()));
        if (!asked.key().isEmpty()) {
            request.header("Idempotency-Key", asked.key());
        }
        HttpResponse<String> answer = program.send(request.build());
        JsonNode body = answer.body().startsWith("{") ? json.readTree(answer.body()) : json.nullNode();
        String field = body.path("errors").path(0).path("code").asText();
        return new Told(answer.statusCode(), body.path("code").asText() + field);
    }
}
