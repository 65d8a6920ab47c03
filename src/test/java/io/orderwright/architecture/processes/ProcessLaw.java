package io.orderwright.architecture.processes;

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
                always("expressions read known variables", CodeLaws::variables),
                always("no variable is named like a task bean", CodeLaws::shadows),
                always("every topic has a route", CodeLaws::topics),
                always("every message is correlated by code", CodeLaws::messages),
                always("every error is thrown", CodeLaws::errors),
                always("every called process exists", CodeLaws::calledProcesses),
                always("every user task has groups that are roles", CodeLaws::groups),
                always("every form exists and asks for the task's outputs", CodeLaws::forms),
                always("timers and dates are ISO-8601 or asked of a task bean", CodeLaws::times),
                always("no scripts", CodeLaws::scripts),
                drawn("ids say kind and meaning", DrawingLaws::ids),
                drawn("gateways that split ask a question", DrawingLaws::questions),
                drawn("gateways that split have a default", DrawingLaws::defaults),
                drawn("the process is executable, named like its file and has a time to live", DrawingLaws::process),
                drawn("everything is drawn", DrawingLaws::picture),
                drawn("nodes know their flows", DrawingLaws::flows));
    }

    private static ProcessLaw always(String sentence, BiFunction<Diagram, Surroundings, List<String>> broken) {
        return new ProcessLaw(sentence, true, broken);
    }

    private static ProcessLaw drawn(String sentence, BiFunction<Diagram, Surroundings, List<String>> broken) {
        return new ProcessLaw(sentence, false, broken);
    }
}
