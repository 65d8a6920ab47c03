package io.orderwright.platform.ground.api;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Broken limits of requests in words of ours: the library's are other ones in each version, and not in every language. */
final class LimitWords {

    private static final Object NO_LIMIT = Integer.MAX_VALUE;

    private final MessageSource texts;

    LimitWords(MessageSource texts) {
        this.texts = texts;
    }

    String of(ConstraintViolation<?> broken, Locale locale) {
        Map<String, Object> limits = broken.getConstraintDescriptor().getAttributes();
        Object[] arguments = Stream.of("value", "min", "max", "integer", "fraction", "regexp")
                .filter(limits::containsKey)
                .map(limits::get)
                // As it is written in requests, without signs between thousands.
                .map(String::valueOf)
                .toArray();
        return texts.getMessage("field.rule." + kind(broken) + more(broken, limits), arguments, locale);
    }

    static String kind(ConstraintViolation<?> broken) {
        return broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static String more(ConstraintViolation<?> broken, Map<String, Object> limits) {
        if (Boolean.FALSE.equals(limits.get("inclusive"))) {
            return ".exclusive";
        }
        if (!kind(broken).equals("Size")) {
            return "";
        }
        boolean entries = !(broken.getInvalidValue() instanceof CharSequence);
        String bounds =
                NO_LIMIT.equals(limits.get("max")) ? "least" : Objects.equals(limits.get("min"), 0) ? "" : "between";
        String which = Stream.of(entries ? "entries" : "", bounds)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return which.isEmpty() ? "" : "." + which;
    }
}
