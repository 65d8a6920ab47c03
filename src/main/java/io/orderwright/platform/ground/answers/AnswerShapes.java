package io.orderwright.platform.ground.answers;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import io.orderwright.platform.ground.Page;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Which fields and which expansions an operation knows. */
@Component
public class AnswerShapes {

    /** The parameter by which fields are chosen. */
    public static final String FIELDS = "fields";

    /** The parameter by which more is asked for. */
    public static final String EXPAND = "expand";

    private final ObjectMapper json;
    private final Map<String, Map<String, Expansion>> expansions;
    private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();

    AnswerShapes(ObjectMapper json, List<Expansion> expansions) {
        this.json = json;
        this.expansions = expansions.stream()
                .collect(Collectors.groupingBy(
                        Expansion::of,
                        Collectors.toMap(Expansion::name, one -> one, (one, other) -> one, TreeMap::new)));
    }

    /** The words that may stand in each of these parameters; without those that the operation does not know. */
    public Map<String, Set<String>> words(HandlerMethod method) {
        Map<String, Set<String>> words = new TreeMap<>();
        Class<?> item = item(method);
        if (item != null) {
            words.put(FIELDS, known.computeIfAbsent(item, this::names));
        }
        Set<String> more = expansions(method).keySet();
        if (!more.isEmpty()) {
            words.put(EXPAND, more);
        }
        return words;
    }

    /** By their names. */
    Map<String, Expansion> expansions(HandlerMethod method) {
        Expandable about = method.getMethodAnnotation(Expandable.class);
        return about == null ? Map.of() : expansions.getOrDefault(about.value(), Map.of());
    }

    /** Of what an operation tells: one of a page or list, or what it answers; null where that has no fields to choose from. */
    static @Nullable Class<?> item(HandlerMethod method) {
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            return null;
        }
        ResolvableType type = ResolvableType.forMethodParameter(method.getReturnType());
        if (type.toClass() == ResponseEntity.class) {
            type = type.getGeneric(0);
        }
        if (type.toClass() == Page.class || Collection.class.isAssignableFrom(type.toClass())) {
            type = type.getGeneric(0);
        }
        return type.toClass().isRecord() ? type.toClass() : null;
    }

    private Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        gather(json.constructType(type), names);
        return names;
    }

    private void gather(JavaType type, Set<String> names) {
        try {
            SerializerProvider provider = json.getSerializerProviderInstance();
            if (provider.findValueSerializer(type) instanceof BeanSerializerBase bean) {
                Iterator<PropertyWriter> properties = bean.properties();
                while (properties.hasNext()) {
                    PropertyWriter property = properties.next();
                    if (property instanceof BeanPropertyWriter writer && writer.isUnwrapping()) {
                        gather(writer.getType(), names);
                    } else {
                        names.add(property.getName());
                    }
                }
            }
        } catch (JsonMappingException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }
}
