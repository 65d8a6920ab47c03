package io.orderwright.platform.ground.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Where a map holds any values, the document says so too, and not that they are objects. */
final class AnyValues {

    private AnyValues() {}

    static void allow(Schema<?> schema) {
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            if (values.get$ref() == null && values.getProperties() == null && isObject(values)) {
                schema.setAdditionalProperties(true);
            } else {
                allow(values);
            }
        }
        Stream<Schema<?>> inner = schema.getProperties() == null
                ? Stream.empty()
                : schema.getProperties().values().stream().map(property -> (Schema<?>) property);
        inner.forEach(AnyValues::allow);
        if (schema.getItems() != null) {
            allow(schema.getItems());
        }
    }

    private static boolean isObject(Schema<?> schema) {
        return "object".equals(schema.getType())
                || Objects.requireNonNullElse(schema.getTypes(), Set.<String>of())
                        .contains("object");
    }
}
