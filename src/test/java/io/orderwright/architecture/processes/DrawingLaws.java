package io.orderwright.architecture.processes;

import static io.orderwright.process.engine.gate.Diagram.camunda;
import static io.orderwright.process.engine.gate.Diagram.children;
import static io.orderwright.process.engine.gate.Diagram.id;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.FlowLaws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** How a diagram is drawn, so that people read it and tools show it. */
final class DrawingLaws {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("intermediateCatchEvent", "catch"),
            Map.entry("intermediateThrowEvent", "throw"),
            Map.entry("boundaryEvent", "boundary"),
            Map.entry("serviceTask", "task"),
            Map.entry("userTask", "user"),
            Map.entry("receiveTask", "receive"),
            Map.entry("callActivity", "call"),
            Map.entry("subProcess", "subprocess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("inclusiveGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"),
            Map.entry("sequenceFlow", "flow"),
            Map.entry("message", "refMessage"),
            Map.entry("error", "ref"));

    private DrawingLaws() {}

    static List<String> ids(Diagram diagram, Surroundings around) {
        List<String> wrong = new ArrayList<>();
        for (Element element : diagram.everything()) {
            boolean hasKind = PREFIXES.containsKey(element.getLocalName()) || Diagram.isNode(element);
            if (hasKind
                    && Diagram.BPMN.equals(element.getNamespaceURI())
                    && !id(element).matches(pattern(element))) {
                wrong.add("\"" + id(element) + "\" should match " + pattern(element));
            }
        }
        return wrong;
    }

    /** Kinds of nodes that we do not use have no prefix, and no id pleases. */
    private static String pattern(Element element) {
        String prefix = camunda(element, "type").equals("external")
                ? "external"
                : PREFIXES.getOrDefault(element.getLocalName(), "(this kind of node is not used)");
        return prefix + "[A-Z][A-Za-z0-9]*";
    }

    static List<String> questions(Diagram diagram, Surroundings around) {
        return FlowLaws.splitting(diagram).stream()
                .filter(gateway -> !gateway.getAttribute("name").endsWith("?"))
                .map(gateway -> id(gateway) + " asks no question: \"" + gateway.getAttribute("name") + "\"")
                .toList();
    }

    /** As bpmnlint's recommended rules have it: nobody sees which way a token takes through one that does both. */
    static List<String> splitOrJoin(Diagram diagram, Surroundings around) {
        return diagram.nodes().stream()
                .filter(node -> node.getLocalName().endsWith("Gateway"))
                .filter(gateway -> children(gateway, "incoming").size() > 1
                        && children(gateway, "outgoing").size() > 1)
                .map(gateway -> id(gateway) + " joins and splits")
                .toList();
    }

    static List<String> process(Diagram diagram, Surroundings around) {
        String process = id(ProductDiagrams.process(diagram));
        return diagram.name().endsWith("/" + process + ".bpmn")
                ? List.of()
                : List.of("its process is named " + process);
    }

    static List<String> picture(Diagram diagram, Surroundings around) {
        List<String> missing = new ArrayList<>();
        diagram.nodes().stream()
                .filter(node -> diagram.pictured("BPMNShape", id(node))
                        .filter(shape -> !children(shape, "Bounds").isEmpty())
                        .isEmpty())
                .forEach(node -> missing.add(id(node) + " has no shape"));
        diagram.flows().stream()
                .filter(flow -> diagram.pictured("BPMNEdge", id(flow))
                        .filter(edge -> children(edge, "waypoint").size() > 1)
                        .isEmpty())
                .forEach(flow -> missing.add(id(flow) + " has no edge"));
        return missing;
    }

    static List<String> flows(Diagram diagram, Surroundings around) {
        List<String> wrong = new ArrayList<>();
        for (Element flow : diagram.flows()) {
            if (!knows(diagram, flow.getAttribute("sourceRef"), "outgoing", id(flow))) {
                wrong.add(id(flow) + " is no outgoing of " + flow.getAttribute("sourceRef"));
            }
            if (!knows(diagram, flow.getAttribute("targetRef"), "incoming", id(flow))) {
                wrong.add(id(flow) + " is no incoming of " + flow.getAttribute("targetRef"));
            }
        }
        return wrong;
    }

    private static boolean knows(Diagram diagram, String node, String side, String flow) {
        return diagram.byId(node)
                .map(element -> children(element, side).stream()
                        .anyMatch(end -> end.getTextContent().strip().equals(flow)))
                .orElse(false);
    }
}
