package io.orderwright.process.engine.dryrun;

import io.orderwright.process.engine.gate.Diagram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** An element from which one of several ways is taken, with its ways as they are drawn. */
record WalkedChoice(Element element, List<Element> flows) {

    static WalkedChoice of(Diagram diagram, Element element) {
        return new WalkedChoice(element, diagram.flowsFrom(element));
    }

    String id() {
        return Diagram.id(element);
    }

    Optional<Element> flow(String id) {
        return flows.stream().filter(flow -> Diagram.id(flow).equals(id)).findFirst();
    }

    Optional<Element> flowTo(String target) {
        return flows.stream().filter(flow -> target(flow).equals(target)).findFirst();
    }

    /** The way that is taken where no condition holds. */
    Optional<Element> otherwise() {
        return flow(element.getAttribute("default"));
    }

    boolean isOtherwise(Element flow) {
        return Diagram.id(flow).equals(element.getAttribute("default"));
    }

    /** Whether the same is asked, for the same ways. */
    boolean isSame(WalkedChoice other) {
        return signs().equals(other.signs());
    }

    /** The conditions that are looked at until a way is taken, in their order, with what each was. */
    Map<String, Boolean> askedUntil(Element taken) {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        for (Element flow : flows) {
            boolean isTaken = flow == taken;
            if (!isOtherwise(flow)) {
                condition(flow).ifPresent(condition -> asked.put(condition, isTaken));
                if (isTaken) {
                    break;
                }
            }
        }
        return asked;
    }

    private Set<String> signs() {
        return flows.stream()
                .map(flow -> target(flow) + "\n" + condition(flow).orElse("") + "\n" + isOtherwise(flow))
                .collect(Collectors.toSet());
    }

    static String target(Element flow) {
        return flow.getAttribute("targetRef");
    }

    static Optional<String> condition(Element flow) {
        return Diagram.children(flow, "conditionExpression").stream()
                .map(condition -> condition.getTextContent().trim())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
