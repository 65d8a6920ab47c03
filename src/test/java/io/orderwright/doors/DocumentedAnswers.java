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
import java.util.List;
import java.util.Map;

/** Answers held against the schemas of the document; a field that stands in no schema is wrong too. */
public final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final List<String> KEYS = List.of("number", "code", "sku", "subject", "orderNumber", "order", "id");

    private final DocumentedApi api;
    private final JsonNode components;
    private final Map<String, JsonNode> lists = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> held = new ArrayList<>();

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

    /** Reads every address that can be read, first the lists, then what stands in them. */
    public void readAll() {
        List<Operation> reads = api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .sorted(Comparator.comparing((Operation operation) ->
                        operation.path().chars().filter(sign -> sign == '{').count()))
                .toList();
        for (Operation operation : reads) {
            addresses(operation).stream().limit(3).forEach(path -> read(operation, path));
        }
    }

    private List<String> addresses(Operation operation) {
        String path = operation.path();
        int variable = path.indexOf('{');
        if (variable < 0) {
            return List.of(path);
        }
        String name = path.substring(variable + 1, path.indexOf('}'));
        String rest = path.substring(path.indexOf('}') + 1);
        List<String> found = new ArrayList<>();
        if (rest.contains("{")) {
            return found;
        }
        for (JsonNode item : lists.getOrDefault(path.substring(0, variable - 1), JSON.createArrayNode())) {
            List<String> keys = new ArrayList<>(KEYS);
            keys.add(0, name);
            keys.stream()
                    .filter(key -> item.path(key).isValueNode())
                    .findFirst()
                    .ifPresent(key -> found.add(
                            path.substring(0, variable) + item.path(key).asText() + rest));
        }
        return found;
    }

    private void read(Operation operation, String path) {
        for (String person : List.of(
                "grace", "sally", "chris", "fiona", "wendy", "paul", "pam", "morgan", "adam", "peter", "audrey")) {
            HttpResponse<String> answer = api.send(person, "GET", path, Map.of(), new byte[0]);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() == 200 && type.startsWith("application/json")) {
                hold(operation, answer);
                return;
            }
            if (answer.statusCode() >= 400) {
                hold(operation, answer);
            }
        }
    }

    /** Remembers what is wrong with an answer. */
    public void hold(Operation operation, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode schema = operation
                .definition()
                .path("responses")
                .path(String.valueOf(answer.statusCode()))
                .path("content")
                .path(type)
                .path("schema");
        String told = operation + " " + answer.statusCode();
        if (schema.isMissingNode()) {
            wrong.add(told + " is not in the document");
            return;
        }
        ObjectNode root = JSON.createObjectNode();
        root.setAll((ObjectNode) schema.deepCopy());
        root.set("components", components);
        JsonNode body = json(answer.body());
        SCHEMAS.getSchema(root).validate(body).forEach(fault -> wrong.add(told + ": " + fault.getMessage()));
        if (answer.statusCode() == 200) {
            held.add(operation.toString());
            JsonNode items = body.isArray() ? body : body.path("items");
            if (items.size() > 0) {
                lists.putIfAbsent(operation.path(), items);
            }
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
        return held.stream().distinct().toList();
    }
}
