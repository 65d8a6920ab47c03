package io.orderwright.platform.intake;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A program that imports files over the API as one of the demo company. */
public final class ImportClient {

    private static final String BOUNDARY = "----orderwright-test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String user;

    public ImportClient(int port, String user) {
        this.base = "http://localhost:" + port;
        this.user = user;
    }

    HttpResponse<String> get(String path, Locale language, String accept) {
        return send(request(path)
                .header("Accept-Language", language.toLanguageTag())
                .header("Accept", accept)
                .GET());
    }

    public byte[] download(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) {
        return read(get(path, Locale.ENGLISH, "application/json").body());
    }

    HttpResponse<String> upload(String kind, String name, byte[] content, boolean dryRun) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request("/api/v1/imports/" + kind + (kind.contains("?") ? "&" : "?") + "dryRun=" + dryRun)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail))));
    }

    /** Uploads and waits for the end. */
    public JsonNode bringIn(String kind, String content) {
        return bringIn(kind, content.getBytes(StandardCharsets.UTF_8), false);
    }

    JsonNode bringIn(String kind, byte[] content, boolean dryRun) {
        HttpResponse<String> answer = upload(kind, "test.csv", content, dryRun);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return ended(read(answer.body()).get("id").asLong());
    }

    /** Uploads a set of files, by their names, and waits for its end. */
    public JsonNode moveIn(Map<String, String> files, String asOf, boolean dryRun) {
        HttpResponse<String> answer = sendSet(files, asOf, dryRun);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String set = "/api/v1/openings/" + read(answer.body()).get("id").asLong();
        return await("the set has ended").atMost(Duration.ofMinutes(8)).until(() -> json(set), one -> List.of(
                        "DONE", "REFUSED", "FAILED")
                .contains(one.get("state").asText()));
    }

    HttpResponse<String> sendSet(Map<String, String> files, String asOf, boolean dryRun) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) -> body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(request("/api/v1/openings?asOf=" + asOf + "&dryRun=" + dryRun)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    JsonNode ended(long id) {
        return await("the import has ended")
                .atMost(Duration.ofMinutes(8))
                .until(() -> json("/api/v1/imports/" + id), job -> job.has("finishedAt"));
    }

    public JsonNode errors(JsonNode job) {
        return json("/api/v1/imports/" + job.get("id").asLong() + "/errors").get("items");
    }

    /** Without a body. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    HttpResponse<String> order(String key, String body) {
        return send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        String password = Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes());
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + password);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }
}
