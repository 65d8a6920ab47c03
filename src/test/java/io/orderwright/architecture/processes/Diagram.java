package io.orderwright.architecture.processes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One BPMN file, as the laws look at it. */
final class Diagram {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final Path FOLDER = Path.of("processes");

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

    private final Path file;
    private final Document xml;

    private Diagram(Path file, Document xml) {
        this.file = file;
        this.xml = xml;
    }

    static Diagram of(Path file, String content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Diagram(file, factory.newDocumentBuilder().parse(new InputSource(new StringReader(content))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(file + " is no XML", e);
        }
    }

    static Diagram read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is deployed. */
    static List<Diagram> deployed() {
        return all().stream().filter(diagram -> !diagram.released()).toList();
    }

    /** What is deployed, and what was and may still be running: kept in folders named {@code released}. */
    static List<Diagram> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Diagram::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    Path folder() {
        return file.getParent();
    }

    boolean released() {
        return IntStream.range(0, file.getNameCount())
                .anyMatch(part -> file.getName(part).toString().equals("released"));
    }

    List<Element> everything() {
        return list(xml.getElementsByTagName("*"));
    }

    List<Element> elements(String kind) {
        return list(xml.getElementsByTagNameNS(BPMN, kind));
    }

    List<Element> extensions(String kind) {
        return list(xml.getElementsByTagNameNS(CAMUNDA, kind));
    }

    /** Shapes or edges of the picture, by the element that they show. */
    Optional<Element> pictured(String kind, String id) {
        return list(xml.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", kind)).stream()
                .filter(picture -> picture.getAttribute("bpmnElement").equals(id))
                .findFirst();
    }

    List<Element> nodes() {
        return everything().stream().filter(Diagram::isNode).toList();
    }

    static boolean isNode(Element element) {
        return BPMN.equals(element.getNamespaceURI()) && NODES.contains(element.getLocalName());
    }

    List<Element> flows() {
        return elements("sequenceFlow");
    }

    List<Element> flowsFrom(Element node) {
        return flows().stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
                .toList();
    }

    Optional<Element> byId(String id) {
        return everything().stream()
                .filter(element ->
                        BPMN.equals(element.getNamespaceURI()) && id(element).equals(id))
                .findFirst();
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    static List<Element> inside(Element element, String kind) {
        return list(element.getElementsByTagNameNS("*", kind));
    }

    static List<Element> children(Element element, String kind) {
        return inside(element, kind).stream()
                .filter(child -> child.getParentNode() == element)
                .toList();
    }

    /** The element's own id, or that of the nearest one around it that has one. */
    static String where(Element element) {
        for (Element at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (at.hasAttribute("id")) {
                return id(at);
            }
        }
        return "the model";
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
