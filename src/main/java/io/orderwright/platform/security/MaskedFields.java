package io.orderwright.platform.security;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.orderwright.platform.kernel.Confidential;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Masks confidential fields in whatever leaves as JSON, by the rights of whoever asked. */
@Component
class MaskedFields extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MaskedFields(FieldRights rights) {
        super("orderwright-masks");
        setSerializerModifier(new Modifier(rights));
    }

    private static final class Modifier extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        private final transient FieldRights rights;

        Modifier(FieldRights rights) {
            this.rights = rights;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            for (BeanPropertyWriter property : properties) {
                Confidential confidential = property.getAnnotation(Confidential.class);
                if (confidential != null) {
                    property.assignSerializer(
                            switch (confidential.value()) {
                                case PHONE -> new Masking(rights);
                                case COST -> new Withheld(rights);
                            });
                }
            }
            return properties;
        }
    }

    private static final class Masking extends JsonSerializer<Object> {

        private final FieldRights rights;

        Masking(FieldRights rights) {
            this.rights = rights;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider others) throws IOException {
            json.writeString(rights.phone(value.toString()));
        }
    }

    /** A value of which no part may be shown. */
    private static final class Withheld extends JsonSerializer<Object> {

        private final FieldRights rights;

        Withheld(FieldRights rights) {
            this.rights = rights;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider others) throws IOException {
            if (rights.mayRead(FieldRights.Field.COST)) {
                others.defaultSerializeValue(value, json);
            } else {
                json.writeNull();
            }
        }
    }
}
