package io.orderwright.architecture.processes;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.FlowLaws;
import io.orderwright.process.engine.gate.FormLaws;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateLaws;
import io.orderwright.process.engine.gate.TimeLaws;
import io.orderwright.process.engine.gate.VariableLaws;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A law for one diagram.
 *
 * @param sentence what it demands
 * @param alwaysKept whether released diagrams must keep it too, because instances in flight still run on them
 */
record ProcessLaw(String sentence, boolean alwaysKept, BiFunction<Diagram, Surroundings, List<String>> broken) {

    /** Where and how the diagram breaks it; empty when it keeps it. */
    List<String> violations(Diagram diagram, Surroundings surroundings) {
        return broken.apply(diagram, surroundings).stream()
                .map(what -> diagram + ": " + what)
                .toList();
    }

    @Override
    public String toString() {
        return sentence;
    }

    /** What running instances lean on, then how a diagram is to be drawn. */
    static List<ProcessLaw> all() {
        return List.of(
                always("expressions call task beans", CodeLaws::calls),
                gate("expressions read known variables", VariableLaws::unknown),
                gate("no variable is named like a task bean", VariableLaws::namedLikeBeans),
                gate("every topic has a route", GateLaws::topics),
                gate("every message is correlated by code", GateLaws::messages),
                always("every message is waited for", CodeLaws::unused),
                gate("every error is thrown", GateLaws::errors),
                gate("every called process exists", GateLaws::calledProcesses),
                gate("every user task has groups that are roles", GateLaws::groups),
                gate("every form exists and asks for the task's outputs", (diagram, around) -> FormLaws.forms(diagram)),
                gate(
                        "timers and dates are ISO-8601 or asked of a task bean",
                        (diagram, around) -> TimeLaws.times(diagram)),
                always("no scripts", CodeLaws::scripts),
                gate("gateways that split have a default", (diagram, around) -> FlowLaws.choices(diagram)),
                gate("every way comes from a start and leads to an end", (diagram, around) -> FlowLaws.ends(diagram)),
                gate("one process, executable, with a time to live", FlowLaws::process),
                drawn("ids say kind and meaning", DrawingLaws::ids),
                drawn("gateways that split ask a question", DrawingLaws::questions),
                drawn("a gateway splits or joins, and not both", DrawingLaws::splitOrJoin),
                drawn("the process is named like its file", DrawingLaws::process),
                drawn("everything is drawn", DrawingLaws::picture),
                drawn("nodes know their flows", DrawingLaws::flows));
    }

    /** What the application asks too, of whatever is brought in. */
    private static ProcessLaw gate(
            String sentence,
            BiFunction<Diagram, io.orderwright.process.engine.gate.Surroundings, List<GateFault>> broken) {
        return always(sentence, (diagram, around) -> broken.apply(diagram, around.leansOn()).stream()
                .map(GateFault::toString)
                .toList());
    }

    private static ProcessLaw always(String sentence, BiFunction<Diagram, Surroundings, List<String>> broken) {
        return new ProcessLaw(sentence, true, broken);
    }

    private static ProcessLaw drawn(String sentence, BiFunction<Diagram, Surroundings, List<String>> broken) {
        return new ProcessLaw(sentence, false, broken);
    }
}
