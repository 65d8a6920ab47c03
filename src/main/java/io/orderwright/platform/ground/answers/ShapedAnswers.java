package io.orderwright.platform.ground.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.platform.ground.Page;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Answers with the fields that were chosen, and with what was asked for besides. What may be asked for was looked at before. */
@ControllerAdvice
class ShapedAnswers implements ResponseBodyAdvice<Object> {

    private static final String EXPANDED = "expanded";

    private final AnswerShapes shapes;
    private final ObjectMapper json;

    ShapedAnswers(AnswerShapes shapes, ObjectMapper json) {
        this.shapes = shapes;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getMethod() != null && MappingJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        Set<String> fields = words(servlet, AnswerShapes.FIELDS);
        Set<String> expand = words(servlet, AnswerShapes.EXPAND);
        HandlerMethod method =
                new HandlerMethod(answer.getContainingClass(), Objects.requireNonNull(answer.getMethod()));
        if ((fields.isEmpty() && expand.isEmpty()) || shapes.words(method).isEmpty()) {
            return body;
        }
        JsonNode tree = json.valueToTree(body);
        List<ObjectNode> items = items(tree, body);
        Map<ObjectNode, ObjectNode> more = expanded(items, method, expand);
        if (!fields.isEmpty()) {
            items.forEach(item -> item.retain(fields));
        }
        more.forEach((item, besides) -> item.set(EXPANDED, besides));
        return tree;
    }

    private static Set<String> words(ServletServerHttpRequest request, String parameter) {
        String[] values = request.getServletRequest().getParameterValues(parameter);
        Set<String> words = new HashSet<>();
        for (String value : values == null ? new String[0] : values) {
            words.addAll(Arrays.asList(value.split(",")));
        }
        return words;
    }

    private static List<ObjectNode> items(JsonNode tree, Object body) {
        JsonNode list = body instanceof Page<?> ? tree.path("items") : tree;
        return body instanceof Page<?> || body instanceof Collection<?>
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(ObjectNode.class::cast)
                        .toList()
                : List.of((ObjectNode) tree);
    }

    /** By the item itself and not by what it holds, for two may hold the same. */
    private Map<ObjectNode, ObjectNode> expanded(List<ObjectNode> items, HandlerMethod method, Set<String> names) {
        Map<ObjectNode, ObjectNode> more = new IdentityHashMap<>();
        Expandable about = method.getMethodAnnotation(Expandable.class);
        if (about == null || names.isEmpty()) {
            return more;
        }
        Map<ObjectNode, String> keys = new IdentityHashMap<>();
        items.forEach(item -> keys.put(item, item.path(about.key()).asText()));
        Map<String, Map<String, ?>> known = new LinkedHashMap<>();
        shapes.expansions(method).forEach((name, expansion) -> {
            if (names.contains(name)) {
                known.put(name, keys.isEmpty() ? Map.of() : expansion.byKey(new HashSet<>(keys.values())));
            }
        });
        keys.forEach((item, key) -> {
            ObjectNode besides = json.createObjectNode();
            known.forEach((name, byKey) -> besides.set(name, json.valueToTree(byKey.get(key))));
            more.put(item, besides);
        });
        return more;
    }
}
