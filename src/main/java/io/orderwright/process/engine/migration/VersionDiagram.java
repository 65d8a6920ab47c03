package io.orderwright.process.engine.migration;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.BPMN_ATTRIBUTE_MESSAGE_REF;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.BPMN_ELEMENT_MESSAGE_EVENT_DEFINITION;

import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import io.orderwright.process.engine.gate.Diagram;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A version of a process: where an instance can stand, and what can come to it there. */
final class VersionDiagram {

    /** The events that the engine keeps while somebody waits for them. */
    private static final Map<String, String> KEPT = Map.of(
            BPMN_ELEMENT_MESSAGE_EVENT_DEFINITION,
            "message",
            "timerEventDefinition",
            "timer",
            "signalEventDefinition",
            "signal",
            "conditionalEventDefinition",
            "conditional");

    /** What the engine adds to the id of a step for what is around it when it is done for several. */
    static final String BODY = "#multiInstanceBody";

    private static final String MANY = " many";

    private static final Set<String> WAIT_BY_THEMSELVES = Set.of(
            "userTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "transaction",
            "intermediateCatchEvent",
            "eventBasedGateway");

    private final Diagram diagram;
    private final Map<String, WaitingStep> steps = new LinkedHashMap<>();

    VersionDiagram(byte[] model) {
        this.diagram = Diagram.of("version.bpmn", model, Map.of());
        diagram.nodes().stream().filter(this::waits).forEach(one -> {
            String name = one.getAttribute("name").replaceAll("\\s+", " ").trim();
            String id = Diagram.id(one);
            steps.put(id, new WaitingStep(id, name.isEmpty() ? id : name, one.getLocalName(), like(one)));
        });
    }

    List<WaitingStep> steps() {
        return List.copyOf(steps.values());
    }

    Optional<WaitingStep> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    private boolean waits(Element node) {
        String kind = node.getLocalName();
        boolean joins = Set.of("parallelGateway", "inclusiveGateway").contains(kind)
                && Diagram.children(node, "incoming").size() > 1;
        boolean comes = Set.of("boundaryEvent", "startEvent").contains(kind) && isKeptEvent(node);
        return comes
                || joins
                || WAIT_BY_THEMSELVES.contains(kind) && !takesOver(node)
                || isExternal(node)
                || Diagram.camunda(node, "asyncBefore").equals("true")
                || Diagram.camunda(node, "asyncAfter").equals("true");
    }

    /** A part that takes over is there for what begins it. */
    private static boolean takesOver(Element node) {
        return node.getAttribute("triggeredByEvent").equals("true");
    }

    private static boolean isExternal(Element node) {
        return Diagram.camunda(node, "type").equals("external");
    }

    private boolean isKeptEvent(Element event) {
        boolean begins = event.getLocalName().equals("startEvent")
                && !(event.getParentNode() instanceof Element around && takesOver(around));
        return !begins && kept(event).isPresent();
    }

    private static Optional<Element> kept(Element event) {
        return KEPT.keySet().stream()
                .flatMap(kind -> Diagram.children(event, kind).stream())
                .findFirst();
    }

    /** What a partner was told at a step is found again by its id: told at another one, he would be told twice. */
    private static String like(Element node) {
        String kind = isExternal(node)
                ? "external %s %s".formatted(Diagram.id(node), Diagram.camunda(node, "topic"))
                : node.getLocalName();
        String many = Diagram.children(node, "multiInstanceLoopCharacteristics").isEmpty() ? "" : MANY;
        return kind
                + kept(node).map(event -> " " + KEPT.get(event.getLocalName())).orElse("")
                + many;
    }

    static boolean isForSeveral(WaitingStep step) {
        return step.like().endsWith(MANY);
    }

    /** What it waits for, as the diagram says it; empty where it waits for nothing that the engine keeps. */
    Optional<String> awaited(String id) {
        return diagram.byId(id)
                .flatMap(node -> node.getLocalName().equals("receiveTask")
                        ? Optional.of(named(node, BPMN_ATTRIBUTE_MESSAGE_REF))
                        : kept(node).map(this::said));
    }

    private String said(Element definition) {
        return switch (KEPT.getOrDefault(definition.getLocalName(), "")) {
            case "message" -> named(definition, BPMN_ATTRIBUTE_MESSAGE_REF);
            case "signal" -> named(definition, "signalRef");
            default ->
                children(definition)
                        .filter(child -> !child.getLocalName().equals("extensionElements"))
                        .map(child -> child.getLocalName() + " "
                                + child.getTextContent().strip())
                        .collect(Collectors.joining(", "));
        };
    }

    private static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private String named(Element element, String reference) {
        String id = element.getAttribute(reference);
        return diagram.byId(id).map(one -> one.getAttribute("name")).orElse(id);
    }

    /** A condition has to be asked anew by the new version, says the engine. */
    boolean isCondition(String id) {
        return diagram.byId(id)
                .flatMap(VersionDiagram::kept)
                .filter(event -> event.getLocalName().equals("conditionalEventDefinition"))
                .isPresent();
    }

    /** How often whoever stands there can await an event; of a step that is done for several, an event at its edge is there once. */
    long scopes(String event, Collection<String> standing) {
        String host = host(event).orElse("");
        boolean around = diagram.byId(event)
                        .filter(node -> node.getLocalName().equals("boundaryEvent"))
                        .isPresent()
                && standing.contains(host + BODY);
        return Collections.frequency(standing, around ? host + BODY : host);
    }

    /**
     * The event that comes to whoever stands at another step or in a part.
     *
     * @return the step, or the part or process that it takes over; empty for what nobody need stand at
     */
    Optional<String> host(String id) {
        return diagram.byId(id)
                .flatMap(node -> node.getLocalName().equals("boundaryEvent")
                        ? Optional.of(node.getAttribute("attachedToRef"))
                        : node.getLocalName().equals("startEvent")
                                ? Optional.of(Diagram.id(
                                        (Element) node.getParentNode().getParentNode()))
                                : Optional.empty());
    }
}
