package io.orderwright.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The application's API. Everything that commands send may arrive twice without harm, so a request that got no answer is
 * sent again until patience ends: a restart of the application is waited for.
 */
public final class Api {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofMinutes(3);
    private static final Set<Integer> LATER = Set.of(429, 502, 503);

    /** Reading again never harms: an application that is just going down or coming up may answer with an error. */
    private static final Set<Integer> READ_LATER = Set.of(429, 500, 502, 503, 504);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI url;
    private final Duration patience;

    public Api(URI url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        public boolean good() {
            return status < 300;
        }

        /** The application's own words for what is wrong. */
        public String words() {
            return status + " " + body.path("detail").asText(body.toString());
        }
    }

    /** @throws CommandFailure when the answer is not good */
    public JsonNode get(Login login, String path) {
        return body("GET " + path + " as " + login, request(login, path));
    }

    /**
     * What anybody may read, without a login.
     *
     * @throws CommandFailure when the answer is not good
     */
    public JsonNode get(String path) {
        return body("GET " + path, request(path));
    }

    private JsonNode body(String call, HttpRequest.Builder request) {
        Answer answer = send(request.GET().build(), READ_LATER);
        if (!answer.good()) {
            throw new CommandFailure(call + ": " + answer.words());
        }
        return answer.body();
    }

    public Answer post(Login login, String path, Object body) {
        try {
            HttpRequest request = request(login, path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return send(request, LATER);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }

    /** Sends a file as the part {@code file} of a form. */
    public Answer upload(Login login, String path, String fileName, BodyPublisher content) {
        String boundary = "orderwright-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName.replaceAll("[\"\\r\\n\\\\]", "_") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = request(login, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return send(request, LATER);
    }

    /** Sends files as parts {@code file} of one form. */
    Answer upload(Login login, String path, List<Path> files) {
        String boundary = "orderwright-" + UUID.randomUUID();
        List<BodyPublisher> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(BodyPublishers.ofString("--" + boundary
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n\\\\]", "_")
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            try {
                parts.add(BodyPublishers.ofFile(file));
            } catch (FileNotFoundException e) {
                throw new CommandFailure("No such file: " + file);
            }
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        HttpRequest request = request(login, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                .build();
        return send(request, LATER);
    }

    private HttpRequest.Builder request(Login login, String path) {
        return request(path).header("Authorization", login.header());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest request, Set<Integer> later) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (!later.contains(response.statusCode())) {
                    return new Answer(response.statusCode(), read(response.body()));
                }
                trouble = "answers " + response.statusCode();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted");
            }
            if (Instant.now().isAfter(end)) {
                throw new CommandFailure("Orderwright at " + url + " cannot be reached (" + trouble
                        + "). Is it running? Start it with bin/orderwright run, or name it with --url.");
            }
            pause(PAUSE);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(body.substring(0, Math.min(200, body.length())));
        }
    }

    public static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }
}
