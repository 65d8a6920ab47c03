package io.orderwright.process.engine.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What diagrams may name of the own fields of orders. */
@FunctionalInterface
public interface FieldLaw {

    /**
     * What is wrong with a call that names a field.
     *
     * @param where the element that has it
     * @param method what is called
     * @param code of the field
     * @param value what is said or compared there; null where none is, and where it is known only when it runs
     */
    Optional<GateFault> fault(String where, String method, String code, @Nullable String value);
}
