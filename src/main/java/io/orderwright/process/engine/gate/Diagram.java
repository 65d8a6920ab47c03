package io.orderwright.process.engine.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One BPMN file, as laws look at it. */
public final class Diagram {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Java's own parser refuses what is nested deeper: whoever walks through it calls itself for each level. */
    public static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    public static final String DEEPEST = "100";

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String PICTURE = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final Set<String> NODES = Set.of(
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
            "complexGateway");

    private final String name;
    private final Map<String, byte[]> companions;
    private final List<Element> everything;
    private final Map<String, Element> byId = new HashMap<>();

    private Diagram(String name, Document xml, Map<String, byte[]> companions) {
        this.name = name;
        this.companions = Map.copyOf(companions);
        this.everything = Stream.concat(Stream.of(xml.getDocumentElement()), below(xml.getDocumentElement()))
                .toList();
        everything.stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("id"))
                .forEach(element -> byId.putIfAbsent(id(element), element));
    }

    /**
     * @param name of the file, with its folders
     * @param companions what is deployed with it, by name
     * @throws IllegalArgumentException when it is no XML, or names a document type
     */
    public static Diagram of(String name, byte[] content, Map<String, byte[]> companions) {
        try {
            // Java's own: to look for another goes through all libraries each time.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(DEPTH, DEEPEST);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return new Diagram(name, parser.parse(new ByteArrayInputStream(content)), companions);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException(name + " is no XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return name;
    }

    /** A file that is deployed with it and stands in its folder. */
    Optional<byte[]> beside(String file) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return Optional.ofNullable(companions.get(folder + file));
    }

    public List<Element> everything() {
        return everything;
    }

    /** Elements of BPMN itself, by their local name. */
    public List<Element> elements(String kind) {
        return everything.stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI())
                        && element.getLocalName().equals(kind))
                .toList();
    }

    /** Elements that the engine adds. */
    public List<Element> extensions(String kind) {
        return everything.stream()
                .filter(element -> CAMUNDA.equals(element.getNamespaceURI())
                        && element.getLocalName().equals(kind))
                .toList();
    }

    /** Shapes or edges of the picture, by the element that they show. */
    public Optional<Element> pictured(String kind, String id) {
        return everything.stream()
                .filter(element -> PICTURE.equals(element.getNamespaceURI())
                        && element.getLocalName().equals(kind)
                        && element.getAttribute("bpmnElement").equals(id))
                .findFirst();
    }

    /** The processes: one, in what may be deployed. */
    public List<Element> processes() {
        return elements("process");
    }

    /** Events, activities and gateways. */
    public List<Element> nodes() {
        return everything.stream().filter(Diagram::isNode).toList();
    }

    public static boolean isNode(Element element) {
        return BPMN.equals(element.getNamespaceURI()) && NODES.contains(element.getLocalName());
    }

    public List<Element> flows() {
        return elements("sequenceFlow");
    }

    public List<Element> flowsFrom(Element node) {
        return flows().stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
                .toList();
    }

    public Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The names of the messages that an instance may wait for. */
    public Stream<String> awaited() {
        return everything.stream()
                .filter(element -> element.hasAttribute("messageRef"))
                .map(element -> byId(element.getAttribute("messageRef"))
                        .map(message -> message.getAttribute("name"))
                        .orElse(element.getAttribute("messageRef")));
    }

    public static String id(Element element) {
        return element.getAttribute("id");
    }

    /** An attribute that the engine adds; empty where it is not there. */
    public static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    public static List<Element> inside(Element element, String kind) {
        return below(element).filter(one -> one.getLocalName().equals(kind)).toList();
    }

    public static List<Element> children(Element element, String kind) {
        return next(element).filter(child -> child.getLocalName().equals(kind)).toList();
    }

    /** The element's own id, or that of the nearest one around it that has one; what an event waits for is shown at the event. */
    public static String where(Element element) {
        for (Element at = element; ; at = (Element) at.getParentNode()) {
            if (at.hasAttribute("id") && !at.getLocalName().endsWith("EventDefinition")) {
                return id(at);
            }
            if (!(at.getParentNode() instanceof Element)) {
                return "";
            }
        }
    }

    /** All elements in an element, as they stand in the file: a list of the DOM would search from its start for each of them. */
    private static Stream<Element> below(Element element) {
        return next(element).flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static Stream<Element> next(Element element) {
        return Stream.iterate(element.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    @Override
    public String toString() {
        return name;
    }
}
