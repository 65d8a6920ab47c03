package io.orderwright.owners.diagrams.difference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Reads what an element says; whatever has no name of its own here is one of its settings, so that no change is overlooked. */
final class ElementReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** What stands for itself in a diagram; everything else belongs to what it is in. */
    private static final Set<String> ELEMENTS = Set.of(
            "process",
            "participant",
            "lane",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "scriptTask",
            "manualTask",
            "task",
            "userTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway",
            "sequenceFlow",
            "messageFlow",
            "textAnnotation",
            "message",
            "error",
            "signal",
            "escalation");

    /** Attributes of BPMN that are said by an aspect of their own. */
    private static final Set<String> SAID = Set.of(
            "id",
            "name",
            "calledElement",
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "default",
            "messageRef",
            "errorRef");

    /** Attributes of the engine that are. */
    private static final Set<String> SAID_TO_ENGINE = Set.of(
            "expression",
            "topic",
            "resultVariable",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "formRef",
            "formKey",
            "dueDate",
            "followUpDate");

    /** By which template of Modeler it was made: nothing goes by it. */
    private static final String TEMPLATE = "modelerTemplate";

    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    private static final Set<String> SAID_PARTS =
            Set.of("incoming", "outgoing", "documentation", "conditionExpression");

    private final DiagramModel model;
    private final Element element;

    ElementReader(DiagramModel model, Element element) {
        this.model = model;
        this.element = element;
    }

    static boolean isElement(Element element) {
        return DiagramModel.BPMN.equals(element.getNamespaceURI())
                && ELEMENTS.contains(element.getLocalName())
                && element.hasAttribute("id");
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    DrawnElement read() {
        Map<ElementAspect, Said> says = new EnumMap<>(ElementAspect.class);
        say(says, ElementAspect.KIND, kind());
        say(says, ElementAspect.NAME, attribute("name"));
        say(says, ElementAspect.DOES, engine("expression", "topic") + attribute("calledElement"));
        say(says, ElementAspect.RESULT, engine("resultVariable"));
        say(says, ElementAspect.WHO, engine("candidateGroups", "candidateUsers", "assignee"));
        say(says, ElementAspect.FORM, engine("formRef", "formKey"));
        say(says, ElementAspect.DUE, engine("dueDate", "followUpDate"));
        say(says, ElementAspect.TIME, times(element));
        say(says, ElementAspect.CONDITION, texts("conditionExpression"));
        say(says, ElementAspect.MESSAGE, named("messageRef"));
        say(says, ElementAspect.ERROR, named("errorRef"));
        ways(says);
        order(says);
        say(says, ElementAspect.EXPLAINED, texts("documentation"));
        say(says, ElementAspect.SETTINGS, settings(element));
        return new DrawnElement(element.getAttribute("id"), element.getLocalName(), says);
    }

    private static void say(Map<ElementAspect, Said> says, ElementAspect aspect, String text) {
        if (!text.isBlank()) {
            says.put(aspect, Said.plainly(text.strip()));
        }
    }

    /** With what an event waits for. */
    private String kind() {
        return Stream.concat(
                        Stream.of(element.getLocalName()),
                        parts(element).map(Element::getLocalName).filter(part -> part.endsWith("EventDefinition")))
                .collect(Collectors.joining(" "));
    }

    private String attribute(String name) {
        return element.getAttribute(name);
    }

    private String engine(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        Stream.concat(Stream.of(element), parts(element)).map(one -> camunda(one, name)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Stream<Element> parts(Element element) {
        return DiagramModel.list(element.getChildNodes()).stream().filter(part -> !isElement(part));
    }

    private String texts(String part) {
        return texts(element, part);
    }

    private static String texts(Element of, String part) {
        return parts(of)
                .filter(one -> one.getLocalName().equals(part))
                .map(one -> one.getTextContent().strip())
                .collect(Collectors.joining("\n"));
    }

    private static String times(Element of) {
        return parts(of)
                .map(part -> TIMES.contains(part.getLocalName())
                        ? part.getTextContent().strip()
                        : times(part))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** By the name of what it refers to, not by an id that Modeler has made. */
    private String named(String reference) {
        return Stream.concat(Stream.of(element), parts(element))
                .map(part -> part.getAttribute(reference))
                .filter(id -> !id.isEmpty())
                .map(id -> model.byId(id)
                        .map(one -> one.hasAttribute("errorCode") ? one.getAttribute("errorCode") : model.called(id))
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** Where it stands, and where it leads. */
    private void ways(Map<ElementAspect, Said> says) {
        String attached = attribute("attachedToRef");
        String from = attribute("sourceRef");
        String to = attribute("targetRef");
        if (!attached.isEmpty()) {
            says.put(ElementAspect.WAY, new Said(attached, model.called(attached)));
        } else if (!from.isEmpty()) {
            says.put(ElementAspect.WAY, new Said(from + " " + to, model.called(from) + " → " + model.called(to)));
        }
        String otherwise = attribute("default");
        if (!otherwise.isEmpty()) {
            String target = model.byId(otherwise)
                    .map(way -> way.getAttribute("targetRef"))
                    .orElse(otherwise);
            says.put(ElementAspect.DEFAULT_WAY, new Said(target, model.called(target)));
        }
    }

    /** Of a choice the engine takes the first way whose condition holds, as they stand in the file. */
    private void order(Map<ElementAspect, Said> says) {
        if (!element.getLocalName().equals("exclusiveGateway")) {
            return;
        }
        List<Element> ways = model.conditionalWays(attribute("id"));
        if (ways.size() > 1) {
            says.put(
                    ElementAspect.ORDER,
                    new Said(
                            ways.stream().map(way -> way.getAttribute("id")).collect(Collectors.joining(" ")),
                            ways.stream().map(this::way).collect(Collectors.joining("; "))));
        }
    }

    private String way(Element way) {
        return texts(way, "conditionExpression") + " → " + model.called(way.getAttribute("targetRef"));
    }

    private static boolean isSaid(Element of, Node attribute) {
        String namespace = attribute.getNamespaceURI();
        return DiagramModel.BPMN.equals(of.getNamespaceURI())
                && (namespace == null && SAID.contains(attribute.getLocalName())
                        || CAMUNDA.equals(namespace)
                                && (SAID_TO_ENGINE.contains(attribute.getLocalName())
                                        || attribute.getLocalName().startsWith(TEMPLATE)));
    }

    /** Everything else, always in the same order. */
    private static String settings(Element of) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = of.getAttributes();
        for (int at = 0; at < all.getLength(); at++) {
            Node one = all.item(at);
            if (!isSaid(of, one) && !"http://www.w3.org/2000/xmlns/".equals(one.getNamespaceURI())) {
                boolean known = one.getNamespaceURI() == null || CAMUNDA.equals(one.getNamespaceURI());
                attributes.merge(
                        known ? one.getLocalName() : one.getNodeName(),
                        one.getNodeValue(),
                        (some, more) -> some + " " + more);
            }
        }
        List<String> inner = parts(of)
                .filter(part -> !SAID_PARTS.contains(part.getLocalName()) && !TIMES.contains(part.getLocalName()))
                .map(part -> {
                    String within = settings(part);
                    return within.isEmpty() && part.getLocalName().endsWith("EventDefinition")
                            ? ""
                            : part.getLocalName() + (within.isEmpty() ? "" : "(" + within + ")");
                })
                .filter(text -> !text.isEmpty())
                .toList();
        String text = DiagramModel.list(of.getChildNodes()).isEmpty()
                ? of.getTextContent().strip()
                : "";
        return Stream.of(
                        attributes.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
                        inner.stream(),
                        text.isEmpty() ? Stream.<String>of() : Stream.of(text))
                .flatMap(one -> one)
                .collect(Collectors.joining(", "));
    }
}
