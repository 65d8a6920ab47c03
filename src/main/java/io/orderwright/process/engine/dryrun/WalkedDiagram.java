package io.orderwright.process.engine.dryrun;

import io.orderwright.process.engine.gate.Diagram;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What a walk asks the drawing: what leads where, and which event waits for which error. */
final class WalkedDiagram {

    private final Diagram diagram;

    WalkedDiagram(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Of several joins that wait for whatever may come, one that comes behind none of the others. */
    Optional<Element> next(List<Element> waiting) {
        return waiting.stream()
                .filter(join -> waiting.stream().noneMatch(other -> other != join && leadsTo(other, join)))
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }

    private boolean leadsTo(Element from, Element to) {
        Set<Element> seen = new LinkedHashSet<>(List.of(from));
        List<Element> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            for (Element flow : diagram.flowsFrom(next.remove(0))) {
                Element target = diagram.byId(WalkedChoice.target(flow)).orElse(from);
                if (target == to) {
                    return true;
                }
                if (seen.add(target)) {
                    next.add(target);
                }
            }
        }
        return false;
    }

    int incoming(Element node) {
        return (int) diagram.flows().stream()
                .filter(flow -> WalkedChoice.target(flow).equals(Diagram.id(node)))
                .count();
    }

    boolean catches(Element event, String code) {
        return Diagram.children(event, "errorEventDefinition").stream()
                .anyMatch(definition -> definition.getAttribute("errorRef").isEmpty()
                        || code(event).equals(code));
    }

    String code(Element event) {
        return Diagram.children(event, "errorEventDefinition").stream()
                .map(definition -> definition.getAttribute("errorRef"))
                .map(error -> diagram.byId(error)
                        .map(one -> one.getAttribute("errorCode"))
                        .orElse(error))
                .findFirst()
                .orElse("");
    }

    /** Where a way goes on that is drawn in two pieces. */
    Optional<Element> linked(Element node) {
        return node.getLocalName().equals("intermediateThrowEvent")
                ? Diagram.children(node, "linkEventDefinition").stream()
                        .flatMap(link -> diagram.elements("intermediateCatchEvent").stream()
                                .filter(event -> Diagram.children(event, "linkEventDefinition").stream()
                                        .anyMatch(other ->
                                                other.getAttribute("name").equals(link.getAttribute("name")))))
                        .findFirst()
                : Optional.empty();
    }

    /** Of several, the one that the past instance began with, else that which nothing but the start itself begins. */
    List<Element> starts(Element part, StepsTaken past) {
        List<Element> all = Diagram.children(part, "startEvent");
        return all.stream()
                .filter(start -> past.departure(Diagram.id(start), 1).isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(start -> Diagram.inside(start, "*").stream()
                                .noneMatch(child -> child.getLocalName().endsWith("EventDefinition")))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .stream()
                .toList();
    }
}
