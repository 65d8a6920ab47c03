package io.orderwright.process.engine.dryrun;

import io.orderwright.owners.diagrams.dryrun.ChoiceSource;
import io.orderwright.owners.diagrams.dryrun.DryRunEnd;
import io.orderwright.owners.diagrams.dryrun.DryRunStep;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.owners.diagrams.dryrun.OpenChoice;
import io.orderwright.process.engine.dryrun.StepsTaken.Departure;
import io.orderwright.process.engine.gate.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One walk through a diagram, from its start until nothing goes on. Steps do nothing: each is left as the past instance left
 * it, or, where that never was there, the ordinary way.
 */
final class Walk {

    /** Longer than any order's way; whoever comes here goes round and round. */
    static final int MOST_STEPS = 400;

    private final Diagram diagram;
    private final StepsTaken past;
    private final WalkedWays ways;
    private final WalkState state = new WalkState();
    private final Map<String, Integer> visits = new HashMap<>();
    private final List<DryRunStep> steps = new ArrayList<>();
    private final List<OpenChoice> asked = new ArrayList<>();
    private final Set<String> stuck = new LinkedHashSet<>();
    private boolean underWay;

    Walk(Diagram diagram, StepsTaken past, WalkedWays ways) {
        this.diagram = diagram;
        this.past = past;
        this.ways = ways;
    }

    DryRunWay walk() {
        Element process = diagram.processes().get(0);
        starts(process).forEach(state::put);
        boolean goesOn = true;
        while (goesOn && steps.size() < MOST_STEPS) {
            Optional<Element> node = state.poll();
            if (node.isPresent()) {
                take(node.get());
            } else {
                Optional<Element> join = state.release();
                join.ifPresent(one -> fork(one, visits.merge(Diagram.id(one), 1, Integer::sum)));
                goesOn = join.isPresent();
            }
        }
        boolean stopped = underWay || !asked.isEmpty();
        if (!stopped) {
            state.waiting().forEach(one -> stuck.add(Diagram.id(one)));
        }
        DryRunEnd end = goesOn
                ? DryRunEnd.TOO_LONG
                : !asked.isEmpty()
                        ? DryRunEnd.ASKS
                        : !stuck.isEmpty() ? DryRunEnd.STUCK : underWay ? DryRunEnd.UNDER_WAY : DryRunEnd.ENDED;
        return new DryRunWay(steps, end, asked, List.copyOf(stuck), end == DryRunEnd.ENDED ? left() : List.of());
    }

    /** Of several, the one that the past instance began with, else that which nothing but the start itself begins. */
    private List<Element> starts(Element part) {
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

    private List<String> left() {
        return past.visited().entrySet().stream()
                .filter(one -> visits.get(one.getKey()) == null)
                .map(Map.Entry::getValue)
                .toList();
    }

    private void take(Element node) {
        int visit = visits.merge(Diagram.id(node), 1, Integer::sum);
        switch (node.getLocalName()) {
            case "exclusiveGateway", "complexGateway" -> choose(node, visit);
            case "eventBasedGateway" -> await(node, visit);
            case "parallelGateway" -> join(node, visit);
            case "inclusiveGateway" -> several(node, visit);
            case "endEvent" -> end(node, visit);
            case "subProcess", "transaction", "adHocSubProcess" -> enter(node, visit);
            default -> leave(node, visit);
        }
    }

    private void leave(Element node, int visit) {
        Optional<Departure> departure = past.departure(Diagram.id(node), visit);
        if (departure.filter(Departure::stillThere).isPresent()) {
            add(node, visit, null, null);
            underWay = true;
            return;
        }
        departure.map(Departure::beside).orElse(List.of()).forEach(beside -> diagram.byId(beside)
                .ifPresent(state::put));
        Optional<Element> takenOver =
                departure.flatMap(Departure::interruptedBy).flatMap(diagram::byId);
        if (takenOver.isPresent()) {
            add(node, visit, null, ChoiceSource.RECORDED);
            takeOver(node, takenOver.get());
            return;
        }
        ChoiceSource source = departure.isPresent() ? ChoiceSource.RECORDED : ChoiceSource.ONLY_WAY;
        List<Element> flows = diagram.flowsFrom(node);
        add(node, visit, flows.size() == 1 ? flows.get(0) : null, source);
        goOn(node, flows);
    }

    private void takeOver(Element left, Element event) {
        if (PastSteps.takesOver(event)) {
            Element part = WalkState.part(event);
            state.stop(WalkState.part(part));
            state.begin(part);
            visits.merge(Diagram.id(part), 1, Integer::sum);
            state.put(event);
            return;
        }
        Element host = diagram.byId(event.getAttribute("attachedToRef")).orElse(left);
        if (host != left) {
            state.stop(host);
        }
        state.put(event);
        ended(host);
    }

    private void enter(Element part, int visit) {
        Optional<Departure> departure = past.departure(Diagram.id(part), visit);
        add(part, visit, null, departure.isPresent() ? ChoiceSource.RECORDED : ChoiceSource.ONLY_WAY);
        List<Element> starts = starts(part);
        if (starts.isEmpty()) {
            goOn(part, diagram.flowsFrom(part));
        }
        starts.forEach(state::put);
    }

    private void join(Element node, int visit) {
        int incoming = incoming(node);
        if (incoming > 1 && !state.joined(node, incoming)) {
            visits.merge(Diagram.id(node), -1, Integer::sum);
            return;
        }
        List<Element> flows = diagram.flowsFrom(node);
        add(node, visit, flows.size() == 1 ? flows.get(0) : null, ChoiceSource.ONLY_WAY);
        goOn(node, flows);
    }

    private int incoming(Element node) {
        return (int) diagram.flows().stream()
                .filter(flow -> WalkedChoice.target(flow).equals(Diagram.id(node)))
                .count();
    }

    private void choose(Element node, int visit) {
        WalkedChoice choice = WalkedChoice.of(diagram, node);
        Optional<WalkedWays.Taken> taken = ways.taken(choice, visit);
        if (taken.isPresent()) {
            add(node, visit, taken.get().flow(), taken.get().source());
            goOn(node, List.of(taken.get().flow()));
        } else if (ways.isOpen(choice)) {
            ask(choice, visit);
        } else {
            add(node, visit, null, null);
            stuck.add(Diagram.id(node));
        }
    }

    private void await(Element node, int visit) {
        WalkedChoice choice = WalkedChoice.of(diagram, node);
        ways.recorded(choice, visit)
                .ifPresentOrElse(
                        taken -> {
                            add(node, visit, taken.flow(), taken.source());
                            goOn(node, List.of(taken.flow()));
                        },
                        () -> ask(choice, visit));
    }

    private void several(Element node, int visit) {
        if (incoming(node) > 1) {
            visits.merge(Diagram.id(node), -1, Integer::sum);
            state.waits(node);
            return;
        }
        fork(node, visit);
    }

    private void fork(Element node, int visit) {
        WalkedChoice choice = WalkedChoice.of(diagram, node);
        Optional<List<Element>> taken = ways.all(choice);
        if (taken.isEmpty()) {
            ask(choice, visit);
            return;
        }
        add(node, visit, taken.get().size() == 1 ? taken.get().get(0) : null, ChoiceSource.TODAY);
        goOn(node, taken.get());
    }

    private void ask(WalkedChoice choice, int visit) {
        add(choice.element(), visit, null, null);
        asked.add(ways.open(choice, visit, diagram));
    }

    private void end(Element node, int visit) {
        add(node, visit, null, ChoiceSource.ONLY_WAY);
        if (!Diagram.children(node, "terminateEventDefinition").isEmpty()) {
            Element part = WalkState.part(node);
            state.stop(part);
            over(part);
        } else if (!Diagram.children(node, "errorEventDefinition").isEmpty()) {
            thrown(WalkState.part(node));
        } else {
            ended(node);
        }
    }

    /** An error leaves the part in which it is thrown, by the event at its border that waits for one. */
    private void thrown(Element part) {
        state.stop(part);
        if (!WalkState.isPart(part)) {
            return;
        }
        Optional<Element> caught = diagram.elements("boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(Diagram.id(part))
                        && !Diagram.children(event, "errorEventDefinition").isEmpty())
                .findFirst();
        if (caught.isPresent()) {
            state.put(caught.get());
            ended(part);
        } else {
            thrown(WalkState.part(part));
        }
    }

    private void goOn(Element node, List<Element> flows) {
        List<Element> targets = flows.stream()
                .flatMap(flow -> diagram.byId(WalkedChoice.target(flow)).stream())
                .toList();
        targets.forEach(state::put);
        ended(node);
    }

    /** One goes on no more; with the last one its part is over. */
    private void ended(Element node) {
        state.consume(node).ifPresent(this::over);
    }

    private void over(Element part) {
        if (!WalkState.isPart(part)) {
            return;
        }
        if (part.getAttribute("triggeredByEvent").equals("true")) {
            ended(part);
        } else {
            goOn(part, diagram.flowsFrom(part));
        }
    }

    private void add(Element node, int visit, @Nullable Element flow, @Nullable ChoiceSource source) {
        steps.add(new DryRunStep(
                Diagram.id(node),
                DrawnName.of(node),
                node.getLocalName(),
                visit,
                flow == null ? null : Diagram.id(flow),
                flow == null || diagram.flowsFrom(node).size() < 2 ? null : ways.label(flow, diagram),
                source,
                !past.knows(Diagram.id(node))));
    }
}
