package io.orderwright.platform.ground.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;

/** Where a body says only what shall change, nothing in it is required: a schema of its own, called {@code …Part}. */
final class PartialBodies {

    private static final String MARK = "x-partial";

    private PartialBodies() {}

    static Operation mark(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == JsonNode.class)) {
            operation.addExtension(MARK, true);
        }
        return operation;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void describe(OpenAPI document) {
        Map<String, Schema> parts = new TreeMap<>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getExtensions() != null
                        && operation.getExtensions().remove(MARK) != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema.get$ref() != null)
                .forEach(schema -> {
                    String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
                    Schema whole = Objects.requireNonNull(
                            document.getComponents().getSchemas().get(name), name);
                    parts.put(
                            name + "Part",
                            new Schema<>()
                                    .type(whole.getType())
                                    .types(whole.getTypes())
                                    .description("What is not there stays as it is")
                                    .properties(whole.getProperties()));
                    schema.set$ref("#/components/schemas/" + name + "Part");
                });
        parts.forEach(document.getComponents()::addSchemas);
    }
}
