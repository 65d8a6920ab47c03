package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.children;
import static io.orderwright.process.engine.gate.Diagram.id;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Where tokens may go: a way is there from every step, for every answer. */
public final class FlowLaws {

    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");

    /** How long the history of a process may be kept, in days. */
    private static final int SHORTEST = 30;

    private static final int LONGEST = 3650;
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,5})D|(\\d{1,5})");

    private FlowLaws() {}

    /** One process, which the engine runs, and whose history ends some day. */
    public static List<GateFault> process(Diagram diagram, Surroundings around) {
        List<Element> processes = diagram.processes();
        if (processes.size() != 1) {
            return List.of(
                    new GateFault(GateFaultKind.NOT_ONE_PROCESS, diagram.name(), String.valueOf(processes.size())));
        }
        Element process = processes.get(0);
        List<GateFault> wrong = new ArrayList<>();
        if (!process.getAttribute("isExecutable").equals("true")) {
            wrong.add(new GateFault(GateFaultKind.NOT_EXECUTABLE, id(process)));
        }
        String kept = camunda(process, "historyTimeToLive");
        if (!isKeptLongEnough(kept)) {
            wrong.add(new GateFault(GateFaultKind.NO_TIME_TO_LIVE, id(process), kept));
        }
        if (!isStarted(process, around)) {
            wrong.add(new GateFault(GateFaultKind.NEVER_STARTED, id(process)));
        }
        return wrong;
    }

    /** As the engine reads it: whole days, as P365D or 365; not so short that people still ask for it, nor for ever. */
    private static boolean isKeptLongEnough(String kept) {
        Matcher days = DAYS.matcher(kept);
        if (!days.matches()) {
            return false;
        }
        int number = Integer.parseInt(days.group(1) == null ? days.group(2) : days.group(1));
        return number >= SHORTEST && number <= LONGEST;
    }

    /** By the application, by a call, by a message or a time, or by a person in Tasklist. */
    private static boolean isStarted(Element process, Surroundings around) {
        return around.started().contains(id(process))
                || around.handed().containsKey(id(process))
                || !camunda(process, "isStartableInTasklist").equals("false")
                || children(process, "startEvent").stream()
                        .anyMatch(start -> !children(start, "messageEventDefinition")
                                        .isEmpty()
                                || !children(start, "timerEventDefinition").isEmpty());
    }

    /** Each element has an id of its own, and what it refers to is there. */
    static List<GateFault> ids(Diagram diagram) {
        Set<String> known = new HashSet<>();
        List<GateFault> wrong = new ArrayList<>();
        diagram.everything().stream()
                .filter(element -> Diagram.BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("id"))
                .filter(element -> !known.add(id(element)))
                .forEach(element -> wrong.add(new GateFault(GateFaultKind.SAME_ID, id(element), id(element))));
        for (Element flow : diagram.flows()) {
            for (String end : new String[] {"sourceRef", "targetRef"}) {
                String at = flow.getAttribute(end);
                if (diagram.byId(at).filter(Diagram::isNode).isEmpty()) {
                    wrong.add(new GateFault(GateFaultKind.LEADS_NOWHERE, id(flow), at));
                }
            }
        }
        return wrong;
    }

    /** A gateway that splits has one way for what nobody thought of, and a condition on each other one. */
    public static List<GateFault> choices(Diagram diagram) {
        List<GateFault> wrong = new ArrayList<>();
        for (Element gateway : splitting(diagram)) {
            String otherwise = gateway.getAttribute("default");
            List<Element> flows = diagram.flowsFrom(gateway);
            if (flows.stream().noneMatch(flow -> id(flow).equals(otherwise))) {
                wrong.add(new GateFault(GateFaultKind.NO_DEFAULT, id(gateway)));
            }
            for (Element flow : flows) {
                boolean conditional = !children(flow, "conditionExpression").isEmpty();
                boolean isDefault = id(flow).equals(otherwise);
                if (conditional && isDefault) {
                    wrong.add(new GateFault(GateFaultKind.DEFAULT_WITH_CONDITION, id(gateway), id(flow)));
                } else if (!conditional && !isDefault) {
                    wrong.add(new GateFault(GateFaultKind.NO_CONDITION, id(gateway), id(flow)));
                }
            }
        }
        return wrong;
    }

    /** Gateways that choose among ways. */
    public static List<Element> splitting(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(node -> CHOOSING.contains(node.getLocalName()))
                .filter(node -> diagram.flowsFrom(node).size() > 1)
                .toList();
    }

    /** No token ends where nobody drew an end, and no step is drawn to which no way leads. */
    public static List<GateFault> ends(Diagram diagram) {
        Map<String, List<String>> next = new HashMap<>();
        diagram.flows().forEach(flow -> next.computeIfAbsent(flow.getAttribute("sourceRef"), from -> new ArrayList<>())
                .add(flow.getAttribute("targetRef")));
        Set<String> compensating = compensating(diagram);
        Set<String> reached = reached(diagram, next);
        List<GateFault> wrong = new ArrayList<>();
        for (Element node : diagram.nodes()) {
            if (compensating.contains(id(node))
                    || node.getAttribute("triggeredByEvent").equals("true")) {
                continue;
            }
            if (!reached.contains(id(node))) {
                wrong.add(new GateFault(GateFaultKind.NEVER_REACHED, id(node)));
            }
            if (!node.getLocalName().equals("endEvent") && !isLink(node) && !next.containsKey(id(node))) {
                wrong.add(new GateFault(GateFaultKind.DEAD_END, id(node)));
            }
        }
        return wrong;
    }

    /** What begins without a flow to it. */
    private static boolean isStarted(Element node) {
        return node.getLocalName().equals("startEvent")
                || node.getAttribute("triggeredByEvent").equals("true")
                || node.getLocalName().equals("intermediateCatchEvent") && isLink(node);
    }

    /** A jump in the drawing: out of one, in at another of its name. */
    private static boolean isLink(Element node) {
        return !children(node, "linkEventDefinition").isEmpty();
    }

    /** What is done to undo something: an association leads to it, and no flow on. */
    private static Set<String> compensating(Diagram diagram) {
        Set<String> found = new HashSet<>();
        diagram.nodes().stream()
                .filter(node -> node.getAttribute("isForCompensation").equals("true")
                        || !Diagram.inside(node, "compensateEventDefinition").isEmpty()
                                && node.getLocalName().equals("boundaryEvent"))
                .forEach(node -> found.add(id(node)));
        return found;
    }

    private static Set<String> reached(Diagram diagram, Map<String, List<String>> next) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        diagram.nodes().stream().filter(FlowLaws::isStarted).forEach(node -> open.add(id(node)));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (reached.add(at)) {
                open.addAll(next.getOrDefault(at, List.of()));
                diagram.elements("boundaryEvent").stream()
                        .filter(boundary ->
                                boundary.getAttribute("attachedToRef").equals(at))
                        .forEach(boundary -> open.add(id(boundary)));
            }
        }
        return reached;
    }
}
