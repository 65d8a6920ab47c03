package io.orderwright.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.doors.DocumentedApi.Operation;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The document's examples of bodies, each sent to its operation: what is there may say no to them, but not to their form. */
final class SentExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentedApi api;
    private final DocumentedCallers callers;
    private int sent;

    SentExamples(DocumentedApi api) {
        this.api = api;
        this.callers = new DocumentedCallers(api);
    }

    int sent() {
        return sent;
    }

    /** What was refused for its form, or not answered. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : api.operations()) {
            JsonNode example = example(operation);
            if (!example.isMissingNode()) {
                sent++;
                HttpResponse<String> answer = send(operation, example);
                if (answer.statusCode() >= 500 || refusesForm(answer)) {
                    wrong.add(operation + " " + example + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        return wrong;
    }

    private JsonNode example(Operation operation) {
        JsonNode body = operation.definition().at("/requestBody/content/application~1json");
        JsonNode own = body.path("example");
        return own.isMissingNode() ? api.resolved(body.path("schema")).path("example") : own;
    }

    /** By a version that nothing has, so that what could be changed stays as it is. */
    private HttpResponse<String> send(Operation operation, JsonNode example) {
        boolean versioned = operation.parameters("header").stream()
                .anyMatch(header -> header.path("name").asText().equals("If-Match"));
        Map<String, String> headers = new HashMap<>(
                Map.of("Content-Type", "application/json", "Idempotency-Key", "example-" + System.nanoTime()));
        if (versioned) {
            headers.put("If-Match", "\"0\"");
        }
        return api.send(
                callers.of(operation),
                operation.method(),
                address(operation, example),
                headers,
                example.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A place in the address is what the body says of it. */
    private static String address(Operation operation, JsonNode example) {
        String path = operation.path();
        for (JsonNode place : operation.parameters("path")) {
            String name = place.path("name").asText();
            boolean counted = place.at("/schema/type").asText().equals("integer");
            String value = example.path(name).asText(counted ? "1" : DocumentedCallers.NOWHERE);
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    private static boolean refusesForm(HttpResponse<String> answer) {
        if (answer.statusCode() != 400 && answer.statusCode() != 415 && answer.statusCode() != 422) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return answer.statusCode() != 422
                    || Stream.concat(
                                    Stream.of(problem.path("code").asText()),
                                    problem.path("errors").findValuesAsText("code").stream())
                            .anyMatch(code -> code.startsWith("field.")
                                    || code.startsWith("request.") && !code.equals("request.invalid"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
