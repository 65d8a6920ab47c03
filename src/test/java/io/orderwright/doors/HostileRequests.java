package io.orderwright.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.doors.DocumentedApi.Operation;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Requests that are each wrong in one way, made from the API's document: for every operation a body of the right form by
 * somebody who may send it, then one thing spoilt. Each has to be refused with 4xx; the same seed makes the same requests.
 */
public final class HostileRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NOWHERE = "NO-SUCH-ONE";
    private static final int DEEPEST = 6;

    private final DocumentedApi api;
    private final Random random;
    private final DocumentedCallers callers;
    private final HostileForms forms;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private int sent;

    public HostileRequests(DocumentedApi api, long seed) {
        this.api = api;
        this.random = new Random(seed);
        this.callers = new DocumentedCallers(api);
        this.forms = new HostileForms(random);
    }

    /** @param text of the body, empty for none */
    record Attempt(String query, String path, String type, String text, String spoilt) {}

    public void send(int count) {
        List<Operation> operations = api.operations();
        for (int at = 0; at < count; at++) {
            Operation operation = operations.get(at % operations.size());
            judge(operation, attempt(operation));
        }
    }

    private Attempt attempt(Operation operation) {
        JsonNode schema = operation.bodySchema();
        boolean address = random.nextInt(4) == 0;
        if (!address && operation.takesFiles()) {
            return forms.of(
                    DocumentedCallers.filled(operation.path(), forms.placeOf(operation)),
                    operation.parameters("query"));
        }
        return address || schema.isMissingNode() ? inAddress(operation, schema) : inBody(operation, schema);
    }

    private void judge(Operation operation, Attempt attempt) {
        String path = attempt.path() + attempt.query();
        String person = callers.of(operation);
        HttpResponse<String> answer = api.send(
                person,
                operation.method(),
                path,
                Map.of("Content-Type", attempt.type(), "Idempotency-Key", "hostile-" + random.nextLong()),
                attempt.text().getBytes(StandardCharsets.UTF_8));
        sent++;
        answers.merge(answer.statusCode() + " " + attempt.spoilt(), 1, Integer::sum);
        String told = operation + " by " + person + ", " + attempt.spoilt() + ": " + path + " "
                + shortened(attempt.text()) + " -> " + answer.statusCode() + " " + shortened(answer.body());
        if (answer.statusCode() >= 500) {
            failed.add(told);
        } else if (answer.statusCode() < 400 && !attempt.spoilt().equals(ODD)) {
            taken.add(told);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    // ---- in the address

    private Attempt inAddress(Operation operation, JsonNode schema) {
        String path = DocumentedCallers.filled(operation.path(), "1");
        String body = schema.isMissingNode() ? "" : write(value(schema, 0));
        List<JsonNode> query = operation.parameters("query");
        List<JsonNode> typed = query.stream()
                .filter(parameter -> !"string".equals(kind(parameter.path("schema")))
                        || parameter.path("schema").has("format")
                        || parameter.path("schema").has("enum"))
                .toList();
        switch (random.nextInt(6)) {
            case 0:
                return attempt("?nobody-knows=this", path, body, "unknown parameter");
            case 1:
                if (!typed.isEmpty()) {
                    String name = any(typed).path("name").asText();
                    return attempt(
                            "?" + name + "=" + encoded(any(WRONG_VALUES)), path, body, "parameter of another type");
                }
                return attempt("?%00=1", path, body, "NUL in the name of a parameter");
            case 2:
                if (!query.isEmpty()) {
                    String name = any(query).path("name").asText();
                    return attempt("?" + name + "=a%00b", path, body, "NUL in a parameter");
                }
                return attempt("", path + "/nothing/here", body, "unknown address");
            case 3:
                if (operation.path().contains("{")) {
                    String place = any(WRONG_PLACES);
                    return attempt(
                            "",
                            DocumentedCallers.filled(operation.path(), place),
                            body,
                            place.startsWith("%") ? ODD : "control character");
                }
                return attempt("?x=%01", path, body, "control character");
            case 4:
                return new Attempt(
                        "",
                        path,
                        any(List.of(
                                "multipart/form-data",
                                "text/plain",
                                "application/xml",
                                "multipart/form-data; boundary=")),
                        "{\"a\":",
                        "other type of body");
            default:
                return schema.isMissingNode()
                        ? attempt("", path, "{\"nobody\":\"wants this\"}", "body that nobody wants")
                        : attempt("", path, "", "no body");
        }
    }

    private static final List<String> WRONG_VALUES = List.of(
            "x", "1e3", "0x10", "99999999999999999999", "-0.5x", "null", "+999999999-12-31", "[]", "true,false,1");

    private static final List<String> WRONG_PLACES = List.of(
            "a%00b", "b%01", "c%C2%85", "%E4%BD%A0", "%61" + "x".repeat(3000), "%2D1", "%399999999999999999999");

    /** A place that nobody named may be asked for; it must not break anything. */
    private static final String ODD = "odd place";

    private Attempt attempt(String query, String path, String body, String spoilt) {
        return new Attempt(query, path, "application/json", body, spoilt);
    }

    // ---- in the body

    private Attempt inBody(Operation operation, JsonNode schema) {
        String path = DocumentedCallers.filled(operation.path(), NOWHERE);
        JsonNode body = value(schema, 0);
        String good = write(body);
        switch (random.nextInt(10)) {
            case 0:
                return attempt(
                        "", path, good.substring(0, 1 + random.nextInt(Math.max(1, good.length() - 1))), "cut off");
            case 1:
                return attempt("", path, good + any(List.of("{}", "1", "]", "\"x\"", "null")), "more than one value");
            case 2:
                return attempt(
                        "",
                        path,
                        any(List.of("null", "7", "\"x\"", "true", "[[[]]]", "[".repeat(3000))),
                        "another root");
            case 3:
                if (good.startsWith("{\"")) {
                    String name = good.substring(1, good.indexOf(':'));
                    return attempt("", path, "{" + name + ":null," + good.substring(1), "name twice");
                }
                return attempt("", path, "", "no body");
            default:
                String spoilt = spoil(body, schema);
                return attempt("", path, write(body), spoilt);
        }
    }

    private String spoil(JsonNode body, JsonNode schema) {
        List<Runnable> ways = new ArrayList<>();
        List<String> names = new ArrayList<>();
        gather(body, api.resolved(schema), ways, names);
        int chosen = random.nextInt(ways.size());
        ways.get(chosen).run();
        return names.get(chosen);
    }

    private void gather(JsonNode node, JsonNode schema, List<Runnable> ways, List<String> names) {
        if (node instanceof ArrayNode list) {
            list.forEach(item -> gather(item, api.resolved(schema.path("items")), ways, names));
            return;
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        add(ways, names, "unknown field", () -> object.put("nobodyKnows", 1));
        schema.path("properties").fields().forEachRemaining(field -> {
            JsonNode type = api.resolved(field.getValue());
            String name = field.getKey();
            add(ways, names, "another type", () -> object.set(name, otherType(kind(type))));
            if ("string".equals(kind(type))) {
                add(ways, names, "NUL in a text", () -> object.put(name, "a\0b"));
            }
            if ("number".equals(kind(type)) || "integer".equals(kind(type))) {
                add(ways, names, "number beyond everything", () -> object.put(name, new BigDecimal("1e400")));
            }
            if (type.path("format").asText().startsWith("date")) {
                add(ways, names, "far date", () -> object.put(name, any(FAR)));
            }
            if (type.has("enum")) {
                add(ways, names, "unknown word", () -> object.put(name, "NOBODY_KNOWS"));
                add(ways, names, "number for a word", () -> object.put(name, 0));
            }
            boolean required = false;
            for (JsonNode one : schema.path("required")) {
                required |= one.asText().equals(name);
            }
            if (required) {
                add(ways, names, "null for a required field", () -> object.putNull(name));
                add(ways, names, "required field missing", () -> object.remove(name));
            }
            if (object.has(name)) {
                gather(object.get(name), type, ways, names);
            }
        });
    }

    private static void add(List<Runnable> ways, List<String> names, String name, Runnable way) {
        ways.add(way);
        names.add(name);
    }

    private static final List<String> FAR =
            List.of("+999999999-12-31", "0000-01-01", "-0001-01-01", "20000", "2027-13-01", "2027-02-30", "");

    private JsonNode otherType(String kind) {
        List<JsonNode> others = new ArrayList<>();
        if (!kind.equals("string")) {
            others.add(NODES.textNode("1"));
            others.add(NODES.textNode("true"));
            others.add(NODES.textNode(""));
        }
        if (!kind.equals("integer") && !kind.equals("number")) {
            others.add(NODES.numberNode(2));
        }
        if (kind.equals("integer")) {
            others.add(NODES.numberNode(30.9));
        }
        if (!kind.equals("boolean")) {
            others.add(NODES.booleanNode(true));
        }
        if (!kind.equals("object")) {
            others.add(NODES.objectNode().put("a", 1));
        }
        if (!kind.equals("array")) {
            others.add(NODES.arrayNode().add(1));
        }
        return any(others);
    }

    // ---- bodies of the right form

    private JsonNode value(JsonNode reference, int depth) {
        JsonNode schema = api.resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        switch (kind(schema)) {
            case "object":
                ObjectNode object = NODES.objectNode();
                if (depth < DEEPEST) {
                    schema.path("properties")
                            .fields()
                            .forEachRemaining(field -> object.set(field.getKey(), value(field.getValue(), depth + 1)));
                }
                return object;
            case "array":
                return NODES.arrayNode().add(value(schema.path("items"), depth + 1));
            case "integer":
                return NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number":
                return NODES.numberNode(1);
            case "boolean":
                return NODES.booleanNode(true);
            default:
                return NODES.textNode(text(schema));
        }
    }

    private static String text(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return "2027-01-31";
        }
        if (format.equals("date-time")) {
            return "2027-01-31T08:00:00Z";
        }
        return schema.path("pattern").asText().equals("[A-Z]{3}") ? "CNY" : NOWHERE;
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- what came of it

    /** What was answered with 5xx. */
    public List<String> failed() {
        return failed;
    }

    /** What was taken although it was wrong. */
    public List<String> taken() {
        return taken;
    }

    /** How often each way of being wrong was answered by each status. */
    public Map<String, Integer> answers() {
        return answers;
    }

    @Override
    public String toString() {
        return sent + " requests, " + failed.size() + " answered 5xx, " + taken.size() + " silently accepted";
    }
}
