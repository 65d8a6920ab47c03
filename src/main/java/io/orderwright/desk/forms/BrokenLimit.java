package io.orderwright.desk.forms;

import io.orderwright.platform.kernel.Refusal;
import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Limits of requests in words of ours: what the library says of them is made for who writes programs. */
final class BrokenLimit {

    /** What a text should look like can be said of these only. */
    private static final Set<String> PATTERNS = Set.of("currency", "code");

    private BrokenLimit() {}

    static Refusal said(String field, ConstraintViolation<?> broken) {
        String kind = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> limits = broken.getConstraintDescriptor().getAttributes();
        String name = field.substring(field.lastIndexOf('.') + 1);
        String more = kind.equals("Pattern") && PATTERNS.contains(name)
                ? "." + name
                : Boolean.FALSE.equals(limits.get("inclusive")) ? ".exclusive" : "";
        return Refusal.invalid(
                field,
                "form.rule." + kind + more,
                Stream.of("value", "max", "integer", "fraction", "min")
                        .map(limits::get)
                        .filter(Objects::nonNull)
                        .toArray());
    }
}
