package io.orderwright.platform.ground.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a record is required unless it may be null, as the compiler knows it. */
final class RequiredFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (schema == null || java == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        Schema<?> model = schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (model != null && model.getProperties() != null) {
            List<String> required = new ArrayList<>(required(java.getRawClass()));
            required.retainAll(model.getProperties().keySet());
            model.setRequired(required);
        }
        return schema;
    }

    private static List<String> required(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(required(component.getType()));
            } else if (!mayBeMissing(component)) {
                names.add(component.getName());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean added = method.isAnnotationPresent(JsonProperty.class) && !names.contains(method.getName());
            if (added && !method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
                names.add(method.getName());
            }
        }
        return names;
    }

    private static boolean mayBeMissing(RecordComponent component) {
        JsonSetter setter = component.getAccessor().getAnnotation(JsonSetter.class);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (setter != null && setter.nulls() == Nulls.AS_EMPTY);
    }
}
