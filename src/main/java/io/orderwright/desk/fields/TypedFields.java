package io.orderwright.desk.fields;

import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.intake.TypedText;
import io.orderwright.platform.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people type into own fields, as it is said: numbers and days as everywhere, yes and no by choice. */
public final class TypedFields {

    private TypedFields() {}

    /** What a field is called in a form. */
    public static String name(OwnField field) {
        return "fields." + field.code();
    }

    /** What was typed; null for what was left empty. What cannot be read is complained about at its field. */
    static Map<String, Object> read(TypedForm form, List<OwnField> fields) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (OwnField field : fields) {
            try {
                said.put(field.code(), value(field, form.text(name(field))));
            } catch (Refusal refused) {
                form.refused(refused);
            }
        }
        return said;
    }

    /**
     * One value; null for an empty text.
     *
     * @throws Refusal INVALID at {@code fields.<code>} for what cannot be read
     */
    @Nullable
    public static Object value(OwnField field, String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER -> TypedText.number(name(field), text, field.decimals());
            case DATE -> TypedText.date(name(field), text).toString();
            case FLAG ->
                switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> text;
                };
            case TEXT, LIST -> text.strip();
        };
    }
}
