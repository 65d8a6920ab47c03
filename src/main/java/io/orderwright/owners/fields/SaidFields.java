package io.orderwright.owners.fields;

import io.orderwright.platform.kernel.Fingerprint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a thing in its own fields.
 *
 * @param subject the kind of thing
 * @param key its number or code
 * @param fields values by the field's code, in the order of the fields; those that the reader may not read are not there
 */
@Schema(name = "FieldValues")
public record SaidFields(String subject, String key, Map<String, @Nullable Object> fields) {

    /** Another one when anything of it is. */
    public String fingerprint() {
        // with lengths, so that no text can pass for two fields
        StringBuilder said = new StringBuilder();
        fields.forEach((code, value) -> {
            String text = String.valueOf(value);
            said.append(code)
                    .append(':')
                    .append(text.length())
                    .append(':')
                    .append(text)
                    .append('\n');
        });
        return Fingerprint.of(said.toString());
    }
}
