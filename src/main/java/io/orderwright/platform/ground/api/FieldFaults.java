package io.orderwright.platform.ground.api;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** What is wrong with the fields of a request, one entry each: {@code field}, {@code code}, {@code allowed}, {@code message}. */
final class FieldFaults {

    private final MessageSource texts;
    private final LimitWords limits;

    FieldFaults(MessageSource texts) {
        this.texts = texts;
        this.limits = new LimitWords(texts);
    }

    Map<String, Object> of(RequestFault fault, Locale locale) {
        return entry(fault.field(), fault.code(), fault.allowed(), texts.getMessage(fault.message(), locale));
    }

    Map<String, Object> of(ObjectError error, String before, Locale locale) {
        String field = before + (error instanceof FieldError named ? named.getField() : "");
        return error.contains(ConstraintViolation.class)
                ? broken(field, error.unwrap(ConstraintViolation.class), locale)
                : entry(field, code(error.getCode()), List.of(), texts.getMessage(error, locale));
    }

    /**
     * Of a list as body every row counts from 0: {@code [3].quantity}.
     *
     * @param sent the parameters of the request, by the words in which they were asked
     */
    List<Map<String, Object>> of(ParameterValidationResult result, Map<String, String[]> sent, Locale locale) {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (result instanceof ParameterErrors fields) {
            String row = fields.getContainerIndex() == null ? "" : "[" + fields.getContainerIndex() + "].";
            fields.getAllErrors().forEach(error -> entries.add(of(error, row, locale)));
            return entries;
        }
        String name = PageWords.asked(String.valueOf(result.getMethodParameter().getParameterName()), sent);
        for (MessageSourceResolvable error : result.getResolvableErrors()) {
            entries.add(broken(name, result.unwrap(error, ConstraintViolation.class), locale));
        }
        return entries;
    }

    private Map<String, Object> broken(String field, ConstraintViolation<?> violation, Locale locale) {
        return entry(
                field,
                code(LimitWords.kind(violation)),
                allowed(violation.getConstraintDescriptor().getAttributes()),
                limits.of(violation, locale));
    }

    private static Map<String, Object> entry(String field, String code, List<String> allowed, String message) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("field", field);
        entry.put("code", code);
        if (!allowed.isEmpty()) {
            entry.put("allowed", allowed);
        }
        entry.put("message", message);
        return entry;
    }

    /** {@code NotBlank} is {@code field.not-blank}. */
    private static String code(@Nullable String constraint) {
        return "field."
                + String.valueOf(constraint)
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }

    /** The limits of a constraint, such as {@code max: 64}. */
    private static List<String> allowed(Map<String, Object> limits) {
        List<String> allowed = new ArrayList<>();
        for (String name : List.of("min", "max", "value", "integer", "fraction", "regexp")) {
            Object limit = limits.get(name);
            if (limit == null || limit.equals(".*") || limit.equals(Integer.MAX_VALUE)) {
                continue;
            }
            if (!(name.equals("min") && limit.equals(0) && limits.containsKey("max"))) {
                allowed.add(name + ": " + limit);
            }
        }
        return allowed;
    }
}
