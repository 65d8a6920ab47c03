package io.orderwright.platform.ground.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Map;

/** Types that stand in the document although no operation names them. */
final class DocumentedTypes {

    private DocumentedTypes() {}

    /** A reference to the schema of a type, which is there afterwards with all that it names. */
    @SuppressWarnings("rawtypes")
    static Schema reference(Type type, OpenAPI document) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        Map<String, Schema> known = document.getComponents().getSchemas();
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!known.containsKey(name)) {
                document.getComponents().addSchemas(name, schema);
            }
        });
        return resolved.schema;
    }
}
