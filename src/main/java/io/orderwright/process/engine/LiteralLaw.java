package io.orderwright.process.engine;

import io.orderwright.process.engine.gate.GateFault;
import java.util.List;
import java.util.Optional;

/** What diagrams may name in a call of a task bean: a bean of whoever knows which names there are. */
public interface LiteralLaw {

    /** The task bean, as diagrams call it. */
    String taskBean();

    /**
     * What is wrong with a call that the task bean offers.
     *
     * @param where the element that has it
     * @param arguments as they stand in the diagram: names of variables, numbers, and texts in quotation marks
     */
    Optional<GateFault> fault(String where, String method, List<String> arguments);

    /** The text between quotation marks; empty for a variable or a number. */
    static Optional<String> text(String argument) {
        String bare = argument.strip();
        return bare.startsWith("'") || bare.startsWith("\"")
                ? Optional.of(bare.substring(1, bare.length() - 1))
                : Optional.empty();
    }
}
