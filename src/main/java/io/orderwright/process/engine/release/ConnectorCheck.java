package io.orderwright.process.engine.release;

import io.orderwright.process.engine.gate.GateFault;
import io.orderwright.process.engine.gate.GateFaultKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a connector in a diagram may be: ours, to an endpoint that configuration names, at a fixed path. Addresses, headers and
 * methods never come from a diagram.
 */
final class ConnectorCheck {

    private static final String OURS = "http-connector";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]+)+");
    private static final Pattern QUERY = Pattern.compile("query\\.[A-Za-z][A-Za-z0-9_-]{0,30}");

    private final Set<String> endpoints;

    ConnectorCheck(Set<String> endpoints) {
        this.endpoints = endpoints;
    }

    /** @param where the element that has it */
    List<GateFault> refusals(Element connector, String where) {
        List<GateFault> refusals = new ArrayList<>();
        List<Element> ids = inside(connector, "connectorId");
        if (ids.size() != 1 || !ids.get(0).getTextContent().strip().equals(OURS)) {
            refusals.add(new GateFault(GateFaultKind.FOREIGN_CONNECTOR, where, OURS));
        }
        Map<String, Element> inputs = new HashMap<>();
        inside(connector, "inputParameter").forEach(input -> inputs.put(input.getAttribute("name"), input));
        inputs.keySet().stream()
                .filter(name -> !Set.of("endpoint", "path").contains(name)
                        && !QUERY.matcher(name).matches())
                .forEach(name -> refusals.add(new GateFault(GateFaultKind.CONNECTOR_INPUT, where, name)));
        String endpoint = plain(inputs.get("endpoint"));
        if (!endpoints.contains(endpoint)) {
            refusals.add(new GateFault(
                    GateFaultKind.CONNECTOR_ENDPOINT, where, endpoint, String.join(", ", new TreeSet<>(endpoints))));
        }
        if (!PATH.matcher(plain(inputs.get("path"))).matches()) {
            refusals.add(new GateFault(GateFaultKind.CONNECTOR_PATH, where));
        }
        return refusals;
    }

    /** The text of an element that holds nothing but text. */
    private static String plain(@org.jspecify.annotations.Nullable Element element) {
        if (element == null) {
            return "";
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return "";
            }
        }
        return element.getTextContent().strip();
    }

    private static List<Element> inside(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
