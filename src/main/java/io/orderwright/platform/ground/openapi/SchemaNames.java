package io.orderwright.platform.ground.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Names of schemas. A record inside of another one carries its name before its own, for many are called {@code Line}: by one
 * name there would be one schema for all of them, true for one.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Set<String>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = name(type);
        given.computeIfAbsent(name, key -> ConcurrentHashMap.newKeySet()).add(type.getName());
        return name;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName().replaceAll("Api$", "") : name(outer) + type.getSimpleName();
    }

    /** The names that stand for more than one type, each with its types: the document is wrong where there are any. */
    Map<String, Set<String>> ambiguous() {
        return given.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
