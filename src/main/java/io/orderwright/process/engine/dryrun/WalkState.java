package io.orderwright.process.engine.dryrun;

import io.orderwright.process.engine.gate.Diagram;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where the walk is: what is to be done next, and what each part of the diagram still waits for. */
final class WalkState {

    private final Deque<Element> next = new ArrayDeque<>();
    private final Map<Element, Integer> alive = new HashMap<>();
    private final Map<Element, Integer> joining = new LinkedHashMap<>();

    /** One more goes on there. */
    void put(Element node) {
        alive.merge(part(node), 1, Integer::sum);
        next.add(node);
    }

    Optional<Element> poll() {
        return Optional.ofNullable(next.poll());
    }

    /** One less is under way in the part around it: the part that has ended by this, if one has. */
    Optional<Element> consume(Element node) {
        Element part = part(node);
        return alive.merge(part, -1, Integer::sum) == 0 ? Optional.of(part) : Optional.empty();
    }

    /** Whether all have come that this waits for; it goes on as one. */
    boolean joined(Element node, int needed) {
        if (joining.merge(node, 1, Integer::sum) < needed) {
            return false;
        }
        joining.remove(node);
        alive.merge(part(node), 1 - needed, Integer::sum);
        return true;
    }

    /** It waits as long as something else may still come. */
    void waits(Element node) {
        joining.merge(node, 1, Integer::sum);
    }

    /** Those that wait for whatever may still come. */
    List<Element> waitingForAll() {
        return joining.keySet().stream()
                .filter(node -> node.getLocalName().equals("inclusiveGateway"))
                .toList();
    }

    /** Nothing more comes to it; it goes on as one. */
    void release(Element node) {
        alive.merge(part(node), 1 - Objects.requireNonNull(joining.remove(node)), Integer::sum);
    }

    /** A part is under way whose inside somebody else puts there. */
    void begin(Element part) {
        alive.merge(part(part), 1, Integer::sum);
    }

    /** What waits for others that do not come. */
    List<Element> waiting() {
        return List.copyOf(joining.keySet());
    }

    /** Nothing in this part goes on any more. */
    void stop(Element part) {
        next.removeIf(node -> isWithin(node, part));
        joining.keySet().removeIf(node -> isWithin(node, part));
        alive.keySet().removeIf(one -> one == part || isWithin(one, part));
    }

    /** The process, or the part of it, in which an element stands. */
    static Element part(Element node) {
        return (Element) node.getParentNode();
    }

    private static boolean isWithin(Element node, Element part) {
        for (Node at = node.getParentNode(); at != null; at = at.getParentNode()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    static boolean isPart(Element element) {
        return Diagram.isNode(element);
    }
}
