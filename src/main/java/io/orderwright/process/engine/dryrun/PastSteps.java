package io.orderwright.process.engine.dryrun;

import io.orderwright.process.engine.gate.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads out of an instance's history what it answered at each choice and how it left each step. */
final class PastSteps implements StepsTaken {

    private final Diagram diagram;
    private final List<Visit> visits;
    private final Map<String, List<Departure>> departures = new HashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, List<Boolean>> answers = new HashMap<>();
    private final Map<String, String> visited = new LinkedHashMap<>();
    private final Set<Integer> claimed = new HashSet<>();

    /**
     * One time at an element.
     *
     * @param open it is there still
     * @param cancelled something else took over
     */
    record Visit(String element, boolean open, boolean cancelled) {}

    /** @param visits in the order in which they began */
    PastSteps(Diagram diagram, List<Visit> visits) {
        this.diagram = diagram;
        this.visits = List.copyOf(visits);
        for (int at = 0; at < visits.size(); at++) {
            int place = at;
            Visit visit = visits.get(at);
            diagram.byId(visit.element).ifPresent(element -> read(element, visit, place));
        }
    }

    private void read(Element element, Visit visit, int at) {
        String id = visit.element;
        if (element.getLocalName().endsWith("Gateway")) {
            readChoice(WalkedChoice.of(diagram, element), at);
            return;
        }
        visited.putIfAbsent(id, DrawnName.of(element));
        Optional<String> interruption = visit.cancelled ? interruption(id, at) : Optional.empty();
        boolean cutOff = visit.cancelled && interruption.isEmpty() && !wentOn(element, at);
        departures
                .computeIfAbsent(id, one -> new ArrayList<>())
                .add(new Departure(visit.open, interruption, cutOff, beside(id, at)));
    }

    private boolean wentOn(Element element, int at) {
        WalkedChoice ways = WalkedChoice.of(diagram, element);
        return visits.subList(at + 1, visits.size()).stream()
                .anyMatch(later -> ways.flowTo(later.element).isPresent());
    }

    private void readChoice(WalkedChoice choice, int at) {
        String kind = choice.element().getLocalName();
        if (kind.equals("eventBasedGateway") && visits.get(at).open) {
            departures
                    .computeIfAbsent(choice.id(), one -> new ArrayList<>())
                    .add(new Departure(true, Optional.empty(), false, List.of()));
            return;
        }
        if (kind.equals("eventBasedGateway")
                || kind.equals("exclusiveGateway") && choice.flows().size() > 1) {
            next(choice, at).ifPresent(taken -> {
                targets.computeIfAbsent(choice.id(), one -> new ArrayList<>()).add(WalkedChoice.target(taken));
                choice.askedUntil(taken)
                        .forEach((condition, holds) -> answers.computeIfAbsent(condition, one -> new ArrayList<>())
                                .add(holds));
            });
        }
    }

    /** The way to what began next of all that this choice leads to, and is not what another choice led to. */
    private Optional<Element> next(WalkedChoice choice, int at) {
        for (int later = at + 1; later < visits.size(); later++) {
            Optional<Element> flow = choice.flowTo(visits.get(later).element);
            if (flow.isPresent() && claimed.add(later)) {
                return flow;
            }
        }
        return Optional.empty();
    }

    /** An event at its own border, at that of a part around it, or the start of a part that takes over. */
    private Optional<String> interruption(String activity, int at) {
        for (Optional<Element> around = diagram.byId(activity);
                around.filter(Diagram::isNode).isPresent();
                around = around.map(element -> (Element) element.getParentNode())) {
            String id = Diagram.id(around.get());
            Optional<String> event = firstLater(at, element -> isBoundaryOf(element, id) && interrupts(element));
            if (event.isPresent()) {
                return event;
            }
        }
        return firstLater(at, PastSteps::takesOver);
    }

    private List<String> beside(String activity, int at) {
        List<String> fired = new ArrayList<>();
        for (int later = at + 1; later < visits.size(); later++) {
            String id = visits.get(later).element;
            if (id.equals(activity)) {
                break;
            }
            if (diagram.byId(id)
                            .filter(one -> isBoundaryOf(one, activity) && !interrupts(one))
                            .isPresent()
                    && claimed.add(later)) {
                fired.add(id);
            }
        }
        return List.copyOf(fired);
    }

    private Optional<String> firstLater(int at, Predicate<Element> wanted) {
        for (int later = at + 1; later < visits.size(); later++) {
            String id = visits.get(later).element;
            if (diagram.byId(id).filter(wanted).isPresent()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static boolean isBoundaryOf(Element element, String activity) {
        return element.getLocalName().equals("boundaryEvent")
                && element.getAttribute("attachedToRef").equals(activity);
    }

    static boolean interrupts(Element boundary) {
        return !boundary.getAttribute("cancelActivity").equals("false");
    }

    /** The start of a part that takes over from what is under way around it. */
    static boolean takesOver(Element element) {
        return element.getLocalName().equals("startEvent")
                && element.getParentNode() instanceof Element part
                && part.getAttribute("triggeredByEvent").equals("true")
                && !element.getAttribute("isInterrupting").equals("false");
    }

    @Override
    public boolean knows(String element) {
        return diagram.byId(element).isPresent();
    }

    @Override
    public Optional<Departure> departure(String activity, int visit) {
        return nth(departures.get(activity), visit);
    }

    @Override
    public Optional<String> target(WalkedChoice choice, int visit) {
        return diagram.byId(choice.id())
                        .filter(before -> WalkedChoice.of(diagram, before).isSame(choice))
                        .isPresent()
                ? nth(targets.get(choice.id()), visit)
                : Optional.empty();
    }

    private static <T> Optional<T> nth(@Nullable List<T> known, int visit) {
        return known == null || known.size() < visit ? Optional.empty() : Optional.of(known.get(visit - 1));
    }

    @Override
    public Optional<Boolean> answered(String condition, int time) {
        List<Boolean> known = answers.getOrDefault(condition, List.of());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(Math.min(time, known.size()) - 1));
    }

    @Override
    public Map<String, String> visited() {
        return visited;
    }
}
