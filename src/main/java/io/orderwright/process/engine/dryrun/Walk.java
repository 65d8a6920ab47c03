package io.orderwright.process.engine.dryrun;

import io.orderwright.owners.diagrams.dryrun.ChoiceSource;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.process.engine.dryrun.StepsTaken.Departure;
import io.orderwright.process.engine.gate.Diagram;
import java.util.List;
import java.util.Optional;
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
    private final WalkedDiagram drawn;
    private final WalkState state = new WalkState();
    private final WalkLog log;

    Walk(Diagram diagram, StepsTaken past, WalkedWays ways) {
        this.diagram = diagram;
        this.drawn = new WalkedDiagram(diagram);
        this.past = past;
        this.ways = ways;
        this.log = new WalkLog(diagram, past, ways);
    }

    DryRunWay walk() {
        Element process = diagram.processes().get(0);
        drawn.starts(process, past).forEach(state::put);
        beginBeside(process);
        boolean goesOn = true;
        while (goesOn && log.size() < MOST_STEPS) {
            Optional<Element> node = state.poll();
            if (node.isPresent()) {
                take(node.get());
            } else {
                Optional<Element> join = log.hasStopped() ? Optional.empty() : drawn.next(state.waitingForAll());
                join.ifPresent(one -> {
                    state.release(one);
                    fork(one, log.visit(one));
                });
                goesOn = join.isPresent();
            }
        }
        return log.result(goesOn, state.waiting());
    }

    /** What began inside a part, and took over from nothing. */
    private void beginBeside(Element part) {
        for (Element inside : Diagram.children(part, "subProcess")) {
            if (inside.getAttribute("triggeredByEvent").equals("true")) {
                Diagram.children(inside, "startEvent").stream()
                        .filter(start -> !PastSteps.takesOver(start))
                        .forEach(start -> {
                            for (int time = 1;
                                    past.departure(Diagram.id(start), time).isPresent();
                                    time++) {
                                state.begin(inside);
                                log.visit(inside);
                                state.put(start);
                            }
                        });
            }
        }
    }

    private void take(Element node) {
        int visit = log.visit(node);
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
            log.add(node, visit, null, null);
            log.underWay();
            return;
        }
        if (departure.filter(Departure::cutOff).isPresent()) {
            log.add(node, visit, null, null);
            ended(node);
            return;
        }
        putBeside(departure);
        Optional<String> interruption = departure.flatMap(Departure::interruptedBy);
        Optional<Element> takenOver = interruption.flatMap(diagram::byId);
        if (takenOver.isPresent() && PastSteps.interrupts(takenOver.get())) {
            log.add(node, visit, null, ChoiceSource.RECORDED);
            takeOver(node, takenOver.get());
            return;
        }
        takenOver.ifPresent(state::put);
        boolean asItWas = departure.isPresent() && interruption.isEmpty();
        goOnFrom(node, visit, asItWas ? ChoiceSource.RECORDED : ChoiceSource.ONLY_WAY);
    }

    private void putBeside(Optional<Departure> departure) {
        departure.map(Departure::beside).orElse(List.of()).forEach(event -> diagram.byId(event)
                .ifPresent(state::put));
    }

    private void goOnFrom(Element node, int visit, ChoiceSource source) {
        WalkedChoice ways = WalkedChoice.of(diagram, node);
        if (ways.flows().size() > 1
                && ways.flows().stream()
                        .anyMatch(flow -> WalkedChoice.condition(flow).isPresent())) {
            fork(node, visit);
            return;
        }
        Optional<Element> linked = drawn.linked(node);
        log.add(node, visit, ways.flows().size() == 1 ? ways.flows().get(0) : null, source);
        linked.ifPresent(state::put);
        goOn(node, ways.flows());
    }

    private void takeOver(Element left, Element event) {
        if (PastSteps.takesOver(event)) {
            Element part = WalkState.part(event);
            state.stop(WalkState.part(part));
            state.begin(part);
            log.visit(part);
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
        log.add(part, visit, null, departure.isPresent() ? ChoiceSource.RECORDED : ChoiceSource.ONLY_WAY);
        putBeside(departure);
        if (visit == 1) {
            beginBeside(part);
        }
        List<Element> starts = drawn.starts(part, past);
        if (starts.isEmpty()) {
            goOn(part, diagram.flowsFrom(part));
        }
        starts.forEach(state::put);
    }

    private void join(Element node, int visit) {
        int incoming = drawn.incoming(node);
        if (incoming > 1 && !state.joined(node, incoming)) {
            log.notYet(node);
            return;
        }
        List<Element> flows = diagram.flowsFrom(node);
        log.add(node, visit, flows.size() == 1 ? flows.get(0) : null, ChoiceSource.ONLY_WAY);
        goOn(node, flows);
    }

    private void choose(Element node, int visit) {
        WalkedChoice choice = WalkedChoice.of(diagram, node);
        Optional<WalkedWays.Taken> taken = ways.taken(choice, visit);
        if (taken.isPresent()) {
            log.add(node, visit, taken.get().flow(), taken.get().source());
            goOn(node, List.of(taken.get().flow()));
        } else if (ways.isOpen(choice)) {
            log.ask(choice, visit);
        } else {
            log.add(node, visit, null, null);
            log.stuck(node);
        }
    }

    private void await(Element node, int visit) {
        if (past.departure(Diagram.id(node), visit)
                .filter(Departure::stillThere)
                .isPresent()) {
            log.add(node, visit, null, null);
            log.underWay();
            return;
        }
        WalkedChoice choice = WalkedChoice.of(diagram, node);
        ways.recorded(choice, visit)
                .ifPresentOrElse(
                        taken -> {
                            log.add(node, visit, taken.flow(), taken.source());
                            goOn(node, List.of(taken.flow()));
                        },
                        () -> log.ask(choice, visit));
    }

    private void several(Element node, int visit) {
        if (drawn.incoming(node) > 1) {
            log.notYet(node);
            state.waits(node);
            return;
        }
        fork(node, visit);
    }

    private void fork(Element node, int visit) {
        WalkedChoice choice = WalkedChoice.of(diagram, node);
        Optional<List<Element>> taken = ways.all(choice, visit);
        if (taken.isEmpty()) {
            log.ask(choice, visit);
            return;
        }
        log.add(node, visit, taken.get().size() == 1 ? taken.get().get(0) : null, ChoiceSource.TODAY);
        goOn(node, taken.get());
    }

    private void end(Element node, int visit) {
        log.add(node, visit, null, ChoiceSource.ONLY_WAY);
        if (!Diagram.children(node, "terminateEventDefinition").isEmpty()) {
            Element part = WalkState.part(node);
            state.stop(part);
            over(part);
        } else if (!Diagram.children(node, "errorEventDefinition").isEmpty()) {
            thrown(drawn.code(node), WalkState.part(node));
        } else {
            ended(node);
        }
    }

    /** An error is met in the part in which it is thrown, or leaves it by the event at its border that waits for it. */
    private void thrown(String code, Element part) {
        state.stop(part);
        Optional<Element> inside = Diagram.children(part, "subProcess").stream()
                .filter(one -> one.getAttribute("triggeredByEvent").equals("true"))
                .flatMap(one -> Diagram.children(one, "startEvent").stream())
                .filter(start -> drawn.catches(start, code))
                .findFirst();
        if (inside.isPresent()) {
            Element handler = WalkState.part(inside.get());
            state.begin(handler);
            log.visit(handler);
            state.put(inside.get());
            return;
        }
        if (!WalkState.isPart(part)) {
            return;
        }
        Optional<Element> caught = diagram.elements("boundaryEvent").stream()
                .filter(event ->
                        event.getAttribute("attachedToRef").equals(Diagram.id(part)) && drawn.catches(event, code))
                .findFirst();
        if (caught.isPresent()) {
            state.put(caught.get());
            ended(part);
        } else {
            thrown(code, WalkState.part(part));
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
}
