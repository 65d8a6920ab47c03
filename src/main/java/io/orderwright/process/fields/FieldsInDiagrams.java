package io.orderwright.process.fields;

import io.orderwright.owners.fields.DefinedFields;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.process.engine.gate.FieldLaw;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A diagram that is brought in names fields that there are, none that is retired, and what may be said in them. */
@Component
class FieldsInDiagrams implements FieldLaw {

    private final DefinedFields fields;

    FieldsInDiagrams(DefinedFields fields) {
        this.fields = fields;
    }

    @Override
    public Optional<GateFault> fault(String where, String method, String code, @Nullable String value) {
        Optional<OwnField> named = fields.of(OwnFieldsTasks.ORDER).stream()
                .filter(field -> field.code().equals(code))
                .findFirst();
        if (named.isEmpty()) {
            return Optional.of(new GateFault(GateFaultKind.UNKNOWN_FIELD, where, code));
        }
        if (named.get().retired()) {
            return Optional.of(new GateFault(GateFaultKind.RETIRED_FIELD, where, code));
        }
        return value == null || maySay(named.get(), value, method.equals(OwnFieldsTasks.SET))
                ? Optional.empty()
                : Optional.of(new GateFault(GateFaultKind.NEVER_SAID, where, code, value));
    }

    /** @param asTyped whether people might type it so, {@code 12.50}; else as conditions compare it, {@code 12.5} */
    private static boolean maySay(OwnField field, String value, boolean asTyped) {
        if (asTyped) {
            return value.isBlank() || field.kept(value).isPresent();
        }
        return value.isEmpty() || field.kept(value).filter(value::equals).isPresent();
    }
}
