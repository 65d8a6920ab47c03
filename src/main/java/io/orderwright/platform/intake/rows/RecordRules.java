package io.orderwright.platform.intake.rows;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds a module's own constraints on its command records against a row, so that files and API obey the same rules. */
@Component
public class RecordRules {

    private final Validator validator;

    RecordRules(Validator validator) {
        this.validator = validator;
    }

    /**
     * Complains of every constraint that the record breaks.
     *
     * @param named columns that are not called like the property ({@code paymentTermsDays} is payment_terms_days)
     */
    public void check(Row row, Object commandRecord, Map<String, String> named) {
        for (ConstraintViolation<Object> violation : validator.validate(commandRecord)) {
            String property = last(violation.getPropertyPath());
            String column = named.getOrDefault(property, snake(property));
            String kind = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            // About what the file does not say, nothing is wrong in the file.
            if (row.has(column)) {
                row.complain(column, code(kind, column), arguments(violation));
            }
        }
    }

    private static String code(String kind, String column) {
        return "intake.rule." + kind + (kind.equals("Pattern") ? "." + column : "");
    }

    private static Object[] arguments(ConstraintViolation<Object> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        for (String name : new String[] {"value", "max", "integer"}) {
            Object value = attributes.get(name);
            if (value != null) {
                return new Object[] {value};
            }
        }
        return new Object[0];
    }

    private static String last(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name;
    }

    private static String snake(String property) {
        return property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
