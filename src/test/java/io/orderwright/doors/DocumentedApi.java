package io.orderwright.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.security.DemoCast;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A running application's API as its document tells it. */
public final class DocumentedApi {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    /** @param path with its variables in braces */
    public record Operation(String method, String path, JsonNode definition) {

        /** The content of its body as JSON, missing where it takes none. */
        public JsonNode bodySchema() {
            return definition
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
        }

        /** Whether files are sent to it. */
        public boolean takesFiles() {
            return definition.path("requestBody").path("content").has("multipart/form-data");
        }

        public List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            definition.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final JsonNode document;

    public DocumentedApi(URI base) {
        this.base = base;
        try {
            this.document = JSON.readTree(
                    send(request("sally", "/v3/api-docs").GET().build()).body());
        } catch (IOException e) {
            throw new IllegalStateException("The document of the API is no JSON", e);
        }
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                    }
                }));
        return found;
    }

    /** What a reference of the document stands for. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    HttpRequest.Builder request(String person, String path) {
        String login = person + ":" + person + "-demo";
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> send(
            String person, String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = request(person, path);
        headers.forEach(request::header);
        BodyPublisher content = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return send(request.method(method, content).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static List<String> people() {
        return DemoCast.MEMBERS.stream().map(DemoCast.Member::user).toList();
    }
}
