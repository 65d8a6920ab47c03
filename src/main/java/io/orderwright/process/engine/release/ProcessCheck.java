package io.orderwright.process.engine.release;

import io.orderwright.process.engine.gate.Diagram;
import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
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

    /** Where something is wrong with no element of it; said in the reader's language. */
    static final String MODEL = "";

    /** What the engine reads as its own, too; nothing else here looks at it, so what stands there would run unseen. */
    private static final String ENGINES_OTHER = "http://activiti.org/bpmn";

    private static final Map<String, GateFaultKind> FORBIDDEN_ELEMENTS = Map.of(
            "scriptTask", GateFaultKind.SCRIPT_TASK,
            "script", GateFaultKind.SCRIPT,
            "field", GateFaultKind.FIELD_INJECTION,
            "formData", GateFaultKind.GENERATED_FORM,
            "validator", GateFaultKind.VALIDATOR);

    private static final Map<String, GateFaultKind> FORBIDDEN_ATTRIBUTES = Map.of(
            "class", GateFaultKind.JAVA_CLASS,
            "delegateExpression", GateFaultKind.DELEGATE_EXPRESSION,
            "scriptFormat", GateFaultKind.SCRIPT_LANGUAGE,
            "language", GateFaultKind.SCRIPT_LANGUAGE,
            "decisionRef", GateFaultKind.DMN_DECISION,
            "caseRef", GateFaultKind.CMMN_CASE,
            "variableMappingClass", GateFaultKind.JAVA_CLASS,
            "variableMappingDelegateExpression", GateFaultKind.DELEGATE_EXPRESSION,
            "formHandlerClass", GateFaultKind.JAVA_CLASS,
            "expressionLanguage", GateFaultKind.EXPRESSION_LANGUAGE);

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

    /** Everything that it may not hold, at the element that has it. */
    List<GateFault> reasonsToRefuse(byte[] model) {
        Document document;
        try {
            document = parser().parse(new ByteArrayInputStream(model));
        } catch (SAXException | IOException e) {
            return List.of(new GateFault(GateFaultKind.UNREADABLE, MODEL, String.valueOf(e.getMessage())));
        }
        List<GateFault> reasons = new ArrayList<>();
        if (document.getElementsByTagName("*").getLength() > MOST_ELEMENTS) {
            return List.of(new GateFault(GateFaultKind.TOO_MANY_ELEMENTS, MODEL, String.valueOf(MOST_ELEMENTS)));
        }
        look(document.getDocumentElement(), MODEL, reasons);
        return reasons;
    }

    private void look(Element element, String around, List<GateFault> reasons) {
        String where = element.hasAttribute("id") ? element.getAttribute("id") : around;
        refuseForeign(element, where, reasons);
        GateFaultKind forbidden = FORBIDDEN_ELEMENTS.get(element.getLocalName());
        if (forbidden != null) {
            reasons.add(new GateFault(forbidden, where));
        }
        if ("connector".equals(element.getLocalName())) {
            reasons.addAll(connectors.refusals(element, where));
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

    private void look(Element element, Attr attribute, String where, List<GateFault> reasons) {
        refuseForeign(attribute, where, reasons);
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        GateFaultKind forbidden = FORBIDDEN_ATTRIBUTES.get(name);
        if (forbidden != null && !HARMLESS_LANGUAGES.contains(value)) {
            reasons.add(new GateFault(forbidden, where, name + "=\"" + value + "\""));
            return;
        }
        if ("type".equals(name)
                && attribute.getNamespaceURI() != null
                && attribute.getNamespaceURI().contains("bpmn")
                && !TYPED_DATA.contains(element.getLocalName())
                && !"external".equals(value)) {
            reasons.add(new GateFault(GateFaultKind.TASK_TYPE, where, value));
        }
        expressionsIn(value, where, reasons);
    }

    private static void refuseForeign(Node node, String where, List<GateFault> reasons) {
        if (ENGINES_OTHER.equals(node.getNamespaceURI())) {
            reasons.add(new GateFault(GateFaultKind.FOREIGN_NAMESPACE, where, node.getNodeName()));
        }
    }

    private void expressionsIn(String text, String where, List<GateFault> reasons) {
        reasons.addAll(expressions.refusals(text, where));
    }

    /** No document type, hence no entities: neither files of this machine nor ones that grow without end. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(Diagram.DEPTH, Diagram.DEEPEST);
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
