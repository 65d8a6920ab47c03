package io.orderwright.process.engine.gate;

import java.util.List;

/**
 * What is wrong with one element of a diagram.
 *
 * @param element its id; empty where it is with none of them
 * @param said what its words name, in their order: a variable, a topic, a file
 */
public record GateFault(GateFaultKind kind, String element, List<String> said) {

    public GateFault(GateFaultKind kind, String element, String... said) {
        this(kind, element, List.of(said));
    }

    @Override
    public String toString() {
        return element + ": " + kind + " " + said;
    }
}
