package io.orderwright.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.orderwright.doors.DocumentedApi.Operation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers held against the schemas of the document; a field that stands in no schema is wrong too. */
public final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final List<String> READERS = List.of(
            "grace", "sally", "chris", "fiona", "wendy", "paul", "pam", "morgan", "adam", "peter", "audrey", "ines");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    /** So many answers of an operation are looked at, and so many addresses tried for them. */
    private static final int ENOUGH = 3;

    private static final int MANY = 10;
    private static final List<String> KEYS = List.of("number", "code", "sku", "subject", "orderNumber", "order", "id");

    private final DocumentedApi api;
    private final JsonNode components;
    private final Map<String, List<JsonNode>> lists = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> held = new LinkedHashSet<>();

    public DocumentedAnswers(DocumentedApi api) {
        this.api = api;
        this.components = api.document().path("components").deepCopy();
        close(components.path("schemas"));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DocumentedAnswers::close);
    }

    /**
     * Reads every address that can be read, first those with few places to fill in: what stands in lists fills in others.
     *
     * @param examples what to fill in first, by the address up to the place ({@code /api/v1/exports/{kind}}) by the name of what
     *     is asked ({@code ?sku}), or the whole question of an address ({@code /api/v1/orders/references?})
     */
    public void readAll(Map<String, List<String>> examples) {
        api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .sorted(Comparator.comparing((Operation operation) -> places(operation.path())))
                .forEach(operation -> {
                    int read = 0;
                    for (String address : addresses(operation, examples)) {
                        read += read < ENOUGH && read(operation, address) ? 1 : 0;
                    }
                });
    }

    private static long places(String path) {
        return path.chars().filter(sign -> sign == '{').count();
    }

    private List<String> addresses(Operation operation, Map<String, List<String>> examples) {
        String path = operation.path();
        List<String> begun = List.of("");
        int done = 0;
        Matcher place = PLACE.matcher(path);
        while (place.find()) {
            List<String> longer = new ArrayList<>();
            String fixed = path.substring(done, place.start());
            for (String beginning : begun) {
                values(path, place, beginning + fixed, examples).stream()
                        .limit(MANY)
                        .forEach(value -> longer.add(beginning + fixed + value));
            }
            begun = longer.stream().limit(MANY).toList();
            done = place.end();
        }
        String rest = path.substring(done) + query(operation, examples);
        return begun.stream().map(beginning -> beginning + rest).toList();
    }

    /** What may stand at a place after such a beginning: the examples for it, then what the list there tells. */
    private Set<String> values(String path, Matcher place, String beginning, Map<String, List<String>> examples) {
        Set<String> values = new LinkedHashSet<>(examples.getOrDefault(path.substring(0, place.end()), List.of()));
        List<String> keys = new ArrayList<>(KEYS);
        keys.add(0, place.group(1));
        for (JsonNode item : lists.getOrDefault(beginning.replaceFirst("/$", ""), List.of())) {
            keys.stream()
                    .filter(key -> item.path(key).isValueNode())
                    .findFirst()
                    .ifPresent(key -> values.add(item.path(key).asText()));
        }
        return values;
    }

    private static String query(Operation operation, Map<String, List<String>> examples) {
        String asked = operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .map(name -> name + "="
                        + examples.getOrDefault("?" + name, List.of("")).get(0))
                .collect(Collectors.joining("&"));
        String whole =
                examples.getOrDefault(operation.path() + "?", List.of(asked)).get(0);
        return whole.isEmpty() ? "" : "?" + whole;
    }

    /** As one after the other of the company's people, until somebody is told something. */
    private boolean read(Operation operation, String address) {
        boolean told = false;
        for (String person : READERS) {
            HttpResponse<String> answer = api.send(person, "GET", address, Map.of("Accept", "*/*"), new byte[0]);
            hold(operation, answer);
            told |= answer.statusCode() == 200;
            if (answer.statusCode() == 200 && !isEmptyList(address, answer)) {
                return true;
            }
        }
        return told;
    }

    private boolean isEmptyList(String address, HttpResponse<String> answer) {
        if (!isJson(answer)) {
            return false;
        }
        JsonNode body = json(answer.body());
        JsonNode items = body.isArray() ? body : body.path("items");
        if (items.isArray()) {
            items.forEach(lists.computeIfAbsent(address, key -> new ArrayList<>())::add);
        }
        return items.isArray() && items.isEmpty();
    }

    private static boolean isJson(HttpResponse<String> answer) {
        return type(answer).endsWith("json");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    /** The reads of which no answer was seen that tells something. */
    public List<String> neverRead() {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::toString)
                .filter(operation -> !held.contains(operation))
                .toList();
    }

    /** Remembers what is wrong with an answer. */
    public void hold(Operation operation, HttpResponse<String> answer) {
        JsonNode content = operation
                .definition()
                .path("responses")
                .path(String.valueOf(answer.statusCode()))
                .path("content");
        JsonNode schema = content.path(type(answer)).path("schema");
        String told = operation + " " + answer.statusCode();
        if (schema.isMissingNode()) {
            wrong.add(told + " " + type(answer) + " is not in the document");
            return;
        }
        if (isJson(answer)) {
            ObjectNode root = JSON.createObjectNode();
            root.setAll((ObjectNode) schema.deepCopy());
            root.set("components", components);
            SCHEMAS.getSchema(root)
                    .validate(json(answer.body()))
                    .forEach(fault -> wrong.add(told + ": " + fault.getMessage()));
        } else if (answer.body().isEmpty()) {
            wrong.add(told + " is an empty file");
        }
        if (!type(answer).startsWith("application/problem")) {
            held.add(operation.toString());
        }
    }

    /** What is wrong with the examples of schemas; that there are none is wrong too. */
    public List<String> wrongExamples() {
        List<String> faults = new ArrayList<>();
        int examples = 0;
        for (Map.Entry<String, JsonNode> schema : components.path("schemas").properties()) {
            JsonNode example = schema.getValue().path("example");
            if (example.isObject()) {
                examples++;
                ObjectNode root = JSON.createObjectNode();
                root.put("$ref", "#/components/schemas/" + schema.getKey());
                root.set("components", components);
                SCHEMAS.getSchema(root)
                        .validate(example)
                        .forEach(fault -> faults.add(schema.getKey() + ": " + fault.getMessage()));
            }
        }
        if (examples == 0) {
            faults.add("no schema has an example");
        }
        return faults;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    public List<String> wrong() {
        return wrong.stream().distinct().toList();
    }

    /** The operations of which an answer has been looked at. */
    public List<String> held() {
        return List.copyOf(held);
    }
}
