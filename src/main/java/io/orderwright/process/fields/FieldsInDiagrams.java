package io.orderwright.process.fields;

import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactEntry;
import io.orderwright.process.engine.LiteralLaw;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A diagram that is brought in asks what may be said in its fields, and none that is retired. That there is one of the code is a law of the gate. */
@Component
class FieldsInDiagrams implements LiteralLaw {

    /** Where the code stands in a call, and what is compared with what is said. */
    private static final int CODE = 1;

    private static final int VALUE = 2;

    private final FieldFacts fields;

    FieldsInDiagrams(FieldFacts fields) {
        this.fields = fields;
    }

    @Override
    public String taskBean() {
        return OwnFieldsTasks.NAME;
    }

    @Override
    public Optional<GateFault> fault(String where, String method, List<String> arguments) {
        return LiteralLaw.text(arguments.get(CODE)).flatMap(code -> fields.of(OwnFieldsTasks.ORDER).stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .flatMap(field -> fault(where, method, field, arguments)));
    }

    private static Optional<GateFault> fault(String where, String method, OwnFact field, List<String> arguments) {
        if (field.retired()) {
            return Optional.of(new GateFault(GateFaultKind.RETIRED_FIELD, where, field.code()));
        }
        return arguments.size() <= VALUE
                ? Optional.empty()
                : LiteralLaw.text(arguments.get(VALUE))
                        .filter(value -> !value.isEmpty() && !maySay(field, value, method.equals(OwnFieldsTasks.SET)))
                        .map(value -> new GateFault(GateFaultKind.NEVER_SAID, where, field.code(), value));
    }

    /** @param asTyped whether people might type it so, {@code 12.50}; else as conditions compare it, {@code 12.5} */
    private static boolean maySay(OwnFact field, String value, boolean asTyped) {
        if (field.form() == OwnFact.FactForm.LIST) {
            return field.entries().stream()
                    .filter(entry -> !entry.retired())
                    .map(FactEntry::code)
                    .anyMatch(value::equals);
        }
        try {
            String said = field.read(value).toString();
            return asTyped || said.equals(value);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
