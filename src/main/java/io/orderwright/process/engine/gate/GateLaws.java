package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.id;
import static io.orderwright.process.engine.gate.Diagram.inside;
import static io.orderwright.process.engine.gate.Diagram.where;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a running instance leans on: an unknown route, message or form deploys well and fails when the token arrives. */
public final class GateLaws {

    private static final List<BiFunction<Diagram, Surroundings, List<GateFault>>> ALL = List.of(
            FlowLaws::process,
            (diagram, around) -> FlowLaws.ids(diagram),
            VariableLaws::unknown,
            VariableLaws::namedLikeBeans,
            (diagram, around) -> VariableLaws.overwritten(diagram),
            GateLaws::topics,
            GateLaws::messages,
            GateLaws::errors,
            (diagram, around) -> GateLaws.idle(diagram),
            GateLaws::calledProcesses,
            GateLaws::groups,
            VerbLaws::words,
            (diagram, around) -> FormLaws.forms(diagram),
            (diagram, around) -> TimeLaws.times(diagram),
            (diagram, around) -> FlowLaws.choices(diagram),
            (diagram, around) -> FlowLaws.ends(diagram));

    private GateLaws() {}

    /** Everything that is wrong with it, in the order of the laws; empty when it may run. */
    public static List<GateFault> faults(Diagram diagram, Surroundings around) {
        return ALL.stream()
                .flatMap(law -> law.apply(diagram, around).stream())
                .distinct()
                .toList();
    }

    public static List<GateFault> topics(Diagram diagram, Surroundings around) {
        return diagram.everything().stream()
                .filter(node -> camunda(node, "type").equals("external"))
                .filter(node -> !around.topics().contains(camunda(node, "topic")))
                .map(node -> new GateFault(GateFaultKind.UNKNOWN_TOPIC, where(node), camunda(node, "topic")))
                .toList();
    }

    public static List<GateFault> messages(Diagram diagram, Surroundings around) {
        return diagram.everything().stream()
                .filter(element -> element.hasAttribute("messageRef")
                        || element.getLocalName().equals("receiveTask"))
                .map(element -> new GateFault(
                        GateFaultKind.UNKNOWN_MESSAGE,
                        where(element),
                        diagram.byId(element.getAttribute("messageRef"))
                                .map(message -> message.getAttribute("name"))
                                .orElse(element.getAttribute("messageRef"))))
                .filter(fault -> !around.messages().contains(fault.said().get(0)))
                .toList();
    }

    /** A step that was drawn, and never told what it does. */
    static List<GateFault> idle(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(node -> switch (node.getLocalName()) {
                    case "task" -> true;
                    case "serviceTask", "sendTask", "businessRuleTask" ->
                        camunda(node, "expression").isBlank()
                                && camunda(node, "type").isBlank()
                                && inside(node, "connector").isEmpty();
                    default -> false;
                })
                .map(node -> new GateFault(GateFaultKind.DOES_NOTHING, id(node)))
                .toList();
    }

    public static List<GateFault> errors(Diagram diagram, Surroundings around) {
        Set<String> known = new TreeSet<>(around.errors());
        thrown(diagram).forEach(known::add);
        return Stream.concat(diagram.elements("boundaryEvent").stream(), diagram.elements("startEvent").stream())
                .flatMap(caught -> inside(caught, "errorEventDefinition").stream())
                // one that names none catches any
                .filter(caught -> caught.hasAttribute("errorRef") && !known.contains(code(diagram, caught)))
                .map(caught -> new GateFault(GateFaultKind.UNTHROWN_ERROR, where(caught), code(diagram, caught)))
                .toList();
    }

    /** The code of an error that is thrown or caught; what it is called by where nothing is drawn for that. */
    private static String code(Diagram diagram, Element definition) {
        String error = definition.getAttribute("errorRef");
        return diagram.byId(error).map(drawn -> drawn.getAttribute("errorCode")).orElse(error);
    }

    /** The codes with which a diagram ends, for whoever called it. */
    public static Stream<String> thrown(Diagram diagram) {
        return diagram.elements("endEvent").stream()
                .flatMap(end -> inside(end, "errorEventDefinition").stream())
                .map(definition -> code(diagram, definition));
    }

    /** The codes that a diagram catches. */
    public static Stream<String> caught(Diagram diagram) {
        return diagram.elements("boundaryEvent").stream()
                .flatMap(boundary -> inside(boundary, "errorEventDefinition").stream())
                .map(definition -> code(diagram, definition));
    }

    public static List<GateFault> calledProcesses(Diagram diagram, Surroundings around) {
        Set<String> own = diagram.processes().stream().map(Diagram::id).collect(Collectors.toSet());
        return diagram.elements("callActivity").stream()
                .filter(call ->
                        own.contains(called(call)) || !around.processes().contains(called(call)))
                .map(call -> new GateFault(
                        own.contains(called(call)) ? GateFaultKind.CALLS_ITSELF : GateFaultKind.UNKNOWN_PROCESS,
                        where(call),
                        called(call)))
                .toList();
    }

    private static String called(Element call) {
        return call.getAttribute("calledElement");
    }

    /** Somebody must be able to find the task: people of a role, or a person whom the process names. */
    public static List<GateFault> groups(Diagram diagram, Surroundings around) {
        return diagram.elements("userTask").stream()
                .flatMap(task -> groups(task, around))
                .toList();
    }

    private static Stream<GateFault> groups(Element task, Surroundings around) {
        String groups = camunda(task, "candidateGroups");
        if (groups.isBlank()) {
            return camunda(task, "assignee").startsWith("${")
                    ? Stream.empty()
                    : Stream.of(new GateFault(GateFaultKind.NO_ROLE, id(task)));
        }
        return Arrays.stream(groups.split(",(?![^{]*})"))
                .map(String::strip)
                .filter(group -> !group.startsWith("${") && !around.groups().contains(group))
                .map(group -> new GateFault(GateFaultKind.UNKNOWN_ROLE, id(task), group));
    }
}
