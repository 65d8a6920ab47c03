package io.orderwright.process.engine.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a diagram may not hold, because it would be code from outside the code: scripts, classes, delegates, foreign connectors,
 * expressions off the allow-list, external entities. Names are compared without their namespace: the engine reads
 * several for its extensions.
 */
public class ProcessCheck {

    private static final int MOST_ELEMENTS = 10_000;

    private static final Map<String, String> FORBIDDEN_ELEMENTS = Map.of(
            "scriptTask", "script tasks are not allowed",
            "script", "scripts are not allowed",
            "field", "field injection is not allowed",
            "formData", "generated forms are not allowed: their validators are code",
            "validator", "validators are not allowed");

    private static final Map<String, String> FORBIDDEN_ATTRIBUTES = Map.of(
            "class", "a Java class is not allowed",
            "delegateExpression", "a delegate expression is not allowed",
            "scriptFormat", "a script format is not allowed",
            "language", "a script language is not allowed",
            "decisionRef", "DMN decisions are not allowed: rules are decision tables in rules/",
            "caseRef", "CMMN cases are not allowed",
            "variableMappingClass", "a Java class is not allowed",
            "variableMappingDelegateExpression", "a delegate expression is not allowed",
            "formHandlerClass", "a Java class is not allowed",
            "expressionLanguage", "another expression language is not allowed");

    /** The languages that say what holds anyway. */
    private static final Set<String> HARMLESS_LANGUAGES =
            Set.of("http://www.w3.org/1999/XPath", "http://www.w3.org/2001/XMLSchema");

    /** Elements whose type attribute is data, not behaviour. */
    private static final Set<String> TYPED_DATA = Set.of("formField", "inputOutput", "properties", "property");

    private final ProcessExpressions expressions;
    private final ConnectorCheck connectors;

    /** @param endpoints the names that a connector may ask for */
    public ProcessCheck(ProcessExpressions expressions, Set<String> endpoints) {
        this.expressions = expressions;
        this.connectors = new ConnectorCheck(endpoints);
    }

    List<String> reasonsToRefuse(byte[] model) {
        Document document;
        try {
            document = parser().parse(new ByteArrayInputStream(model));
        } catch (SAXException | IOException e) {
            return List.of("the model cannot be read safely: " + e.getMessage());
        }
        List<String> reasons = new ArrayList<>();
        if (document.getElementsByTagName("*").getLength() > MOST_ELEMENTS) {
            return List.of("it has more than " + MOST_ELEMENTS + " elements");
        }
        look(document.getDocumentElement(), "the model", reasons);
        return reasons;
    }

    private void look(Element element, String around, List<String> reasons) {
        String where = element.hasAttribute("id") ? element.getAttribute("id") : around;
        String forbidden = FORBIDDEN_ELEMENTS.get(element.getLocalName());
        if (forbidden != null) {
            reasons.add(where + ": " + forbidden);
        }
        if ("connector".equals(element.getLocalName())) {
            connectors.refusals(element).forEach(reason -> reasons.add(where + ": " + reason));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            look(element, (Attr) attributes.item(i), where, reasons);
        }
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                look(inner, where, reasons);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                // one text to the engine, however a comment or a CDATA section splits it here
                text.append(child.getNodeValue());
            }
        }
        expressionsIn(text.toString(), where, reasons);
    }

    private void look(Element element, Attr attribute, String where, List<String> reasons) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        String forbidden = FORBIDDEN_ATTRIBUTES.get(name);
        if (forbidden != null && !HARMLESS_LANGUAGES.contains(value)) {
            reasons.add(where + ": " + forbidden + " (" + name + "=\"" + value + "\")");
            return;
        }
        if ("type".equals(name)
                && attribute.getNamespaceURI() != null
                && attribute.getNamespaceURI().contains("bpmn")
                && !TYPED_DATA.contains(element.getLocalName())
                && !"external".equals(value)) {
            reasons.add(where + ": the task type \"" + value + "\" is not allowed, only \"external\"");
        }
        expressionsIn(value, where, reasons);
    }

    private void expressionsIn(String text, String where, List<String> reasons) {
        expressions.refusals(text).forEach(reason -> reasons.add(where + ": " + reason));
    }

    /** No document type, hence no entities: neither files of this machine nor ones that grow without end. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser cannot be made safe", e);
        }
    }
}
