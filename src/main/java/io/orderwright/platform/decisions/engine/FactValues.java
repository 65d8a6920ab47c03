package io.orderwright.platform.decisions.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the record that a table is asked about from values by name. */
final class FactValues {

    private FactValues() {}

    static Map<String, Class<?>> types(Class<?> factType) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (RecordComponent part : factType.getRecordComponents()) {
            types.put(part.getName(), part.getType());
        }
        return types;
    }

    /** @throws IllegalArgumentException if a value is missing, or is none of its type, or the record refuses it */
    static Object of(Class<?> factType, Map<String, ?> values) {
        RecordComponent[] parts = factType.getRecordComponents();
        Object[] made = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            made[i] = value(parts[i], values.get(parts[i].getName()));
        }
        try {
            Constructor<?> constructor = factType.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(factType.getSimpleName(), e);
        }
    }

    private static Object value(RecordComponent part, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(part.getName());
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        Class<?> type = part.getType();
        try {
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type == int.class) {
                return new BigDecimal(text).intValueExact();
            } else if (type == boolean.class) {
                return flag(text);
            }
            return text;
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(part.getName(), e);
        }
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }
}
