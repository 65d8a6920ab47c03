package io.orderwright.owners.diagrams.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A BPMN file, read for what it says. */
public final class DiagramModel {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Above it the gate refuses it anyway, and reading it takes long. */
    private static final int LARGEST = 2 * 1024 * 1024;

    /** Whoever walks through it calls itself for each level. */
    private static final String DEEPEST = "100";

    private final List<Element> everything;
    private final Map<String, Element> byId = new HashMap<>();

    private DiagramModel(Document xml) {
        this.everything = list(xml.getElementsByTagNameNS(BPMN, "*"));
        everything.forEach(element -> byId.putIfAbsent(element.getAttribute("id"), element));
    }

    /** Empty where it is no XML, names a document type, or is larger or nested deeper than any diagram. */
    public static Optional<DiagramModel> of(byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DiagramModel(parser().parse(new ByteArrayInputStream(content))));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    /** No document type, hence no entities: neither files of this machine nor ones that grow without end. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser cannot be made safe", e);
        }
    }

    /** The key of its first process; empty where it has none. */
    public Optional<String> process() {
        return processes().map(process -> process.getAttribute("id")).filter(key -> !key.isBlank());
    }

    /** What its first process is called; its key where it has no name. */
    public String name() {
        return processes()
                .map(process -> process.getAttribute("name"))
                .filter(name -> !name.isBlank())
                .or(this::process)
                .orElse("");
    }

    private Optional<Element> processes() {
        return everything.stream()
                .filter(element -> element.getLocalName().equals("process"))
                .findFirst();
    }

    /** The forms that its tasks show, by their keys. */
    public List<String> forms() {
        return everything.stream()
                .map(element -> ElementReader.camunda(element, "formRef"))
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    /** What a person would call an element: its name, or its id where it has none. */
    public String called(String id) {
        Element element = byId.get(id);
        String name = element == null ? "" : element.getAttribute("name").strip();
        return name.isEmpty() ? id : name;
    }

    /** By their ids, in the order in which they stand. */
    Map<String, DrawnElement> elements() {
        Map<String, DrawnElement> found = new LinkedHashMap<>();
        everything.stream()
                .filter(ElementReader::isElement)
                .map(element -> new ElementReader(this, element).read())
                .forEach(element -> found.putIfAbsent(element.id(), element));
        return found;
    }

    /** The ways with a condition that lead from there, as they stand in the file. */
    List<Element> conditionalWays(String from) {
        return everything.stream()
                .filter(way -> way.getLocalName().equals("sequenceFlow")
                        && way.getAttribute("sourceRef").equals(from)
                        && list(way.getChildNodes()).stream()
                                .anyMatch(part -> part.getLocalName().equals("conditionExpression")))
                .toList();
    }

    Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            if (nodes.item(at) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
