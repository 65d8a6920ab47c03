package io.orderwright.platform.ground.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where the code says any value, the document says so too, and not that it is an object. */
final class AnyValues implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (type.getType() != null
                && Json.mapper().constructType(type.getType()).getRawClass() == Object.class) {
            return new Schema<>().description("a text, a number, true or false");
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
