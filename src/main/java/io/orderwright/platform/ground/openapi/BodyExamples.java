package io.orderwright.platform.ground.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An example of every body that is sent, by the name of its schema: {@code api/body-examples.json}. */
final class BodyExamples {

    private static final String FILE = "/api/body-examples.json";
    private static final String JSON = "application/json";

    private BodyExamples() {}

    @SuppressWarnings("rawtypes")
    static void add(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        read().forEach((name, example) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && schema.getExample() == null) {
                schema.setExample(example);
            }
        });
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(BodyExamples::body)
                .filter(Objects::nonNull)
                .forEach(body -> addToList(body, schemas));
    }

    /** A list has none of its own: one of what stands in it. */
    @SuppressWarnings("rawtypes")
    private static void addToList(MediaType body, Map<String, Schema> schemas) {
        Schema<?> row = body.getSchema().getItems();
        if (row == null || row.get$ref() == null) {
            return;
        }
        Schema<?> known = schemas.get(row.get$ref().substring(row.get$ref().lastIndexOf('/') + 1));
        if (known != null && known.getExample() != null) {
            body.setExample(List.of(known.getExample()));
        }
    }

    private static @Nullable MediaType body(Operation operation) {
        return operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent().get(JSON);
    }

    private static Map<String, Object> read() {
        try (InputStream file = BodyExamples.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file, FILE), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
