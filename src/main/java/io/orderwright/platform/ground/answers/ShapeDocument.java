package io.orderwright.platform.ground.answers;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The document of the API says what may be chosen of answers, and what they can hold besides. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class ShapeDocument {

    private static final String MARK = "x-expansions";
    private static final Map<String, String> MEANINGS = Map.of(
            AnswerShapes.FIELDS, "Only these fields, separated by commas",
            AnswerShapes.EXPAND, "What it shall hold besides, in expanded; separated by commas");

    /** What is wanted of each item of an operation. */
    private record Wanted(Class<?> item, Map<String, Expansion> expansions) {}

    @Bean
    OperationCustomizer shapedOperations(AnswerShapes shapes) {
        return (operation, method) -> {
            shapes.words(method).forEach((name, words) -> operation.addParametersItem(parameter(name, words)));
            Class<?> item = AnswerShapes.item(method);
            Map<String, Expansion> expansions = shapes.expansions(method);
            if (item != null && !expansions.isEmpty()) {
                operation.addExtension(MARK, new Wanted(item, expansions));
            }
            return operation;
        };
    }

    private static Parameter parameter(String name, Set<String> words) {
        StringSchema word = new StringSchema();
        word.setEnum(List.copyOf(words));
        return new Parameter()
                .in("query")
                .name(name)
                .description(MEANINGS.get(name))
                .style(Parameter.StyleEnum.FORM)
                .explode(false)
                .schema(new ArraySchema().items(word));
    }

    /** Before names and required fields are looked over. */
    @Bean
    @Order(0)
    OpenApiCustomizer expandedSchemas() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getExtensions() != null)
                .forEach(operation -> describe(operation, document));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Operation operation, OpenAPI document) {
        if (operation.getExtensions().remove(MARK) instanceof Wanted wanted) {
            String name = resolved(wanted.item(), document).get$ref();
            Schema schema = Objects.requireNonNull(
                    document.getComponents().getSchemas().get(name.substring(name.lastIndexOf('/') + 1)), name);
            Schema expanded = new ObjectSchema().description("What was asked for with expand");
            wanted.expansions()
                    .forEach((word, expansion) -> expanded.addProperty(word, resolved(expansion.type(), document)));
            schema.addProperty("expanded", expanded);
        }
    }

    @SuppressWarnings("rawtypes")
    private static Schema resolved(Type type, OpenAPI document) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        Map<String, Schema> known = document.getComponents().getSchemas();
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!known.containsKey(name)) {
                document.getComponents().addSchemas(name, schema);
            }
        });
        return Objects.requireNonNull(resolved.schema);
    }
}
