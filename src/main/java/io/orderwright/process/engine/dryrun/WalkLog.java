package io.orderwright.process.engine.dryrun;

import io.orderwright.owners.diagrams.dryrun.ChoiceSource;
import io.orderwright.owners.diagrams.dryrun.DryRunEnd;
import io.orderwright.owners.diagrams.dryrun.DryRunStep;
import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.owners.diagrams.dryrun.OpenChoice;
import io.orderwright.process.engine.gate.Diagram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a walk has come by, and why it stopped. */
final class WalkLog {

    private final Diagram diagram;
    private final StepsTaken past;
    private final WalkedWays ways;
    private final Map<String, Integer> visits = new HashMap<>();
    private final List<DryRunStep> steps = new ArrayList<>();
    private final List<OpenChoice> asked = new ArrayList<>();
    private final Set<String> stuck = new LinkedHashSet<>();
    private boolean underWay;

    WalkLog(Diagram diagram, StepsTaken past, WalkedWays ways) {
        this.diagram = diagram;
        this.past = past;
        this.ways = ways;
    }

    int size() {
        return steps.size();
    }

    /** @return the how manieth time it is */
    int visit(Element node) {
        return visits.merge(Diagram.id(node), 1, Integer::sum);
    }

    /** It waits for others, and was not come by. */
    void notYet(Element node) {
        visits.merge(Diagram.id(node), -1, Integer::sum);
    }

    void underWay() {
        underWay = true;
    }

    void stuck(Element node) {
        stuck.add(Diagram.id(node));
    }

    /** Whether something that would still come does not, because it is not known. */
    boolean hasStopped() {
        return underWay || !asked.isEmpty();
    }

    void ask(WalkedChoice choice, int visit) {
        add(choice.element(), visit, null, null);
        asked.add(ways.open(choice, visit, diagram));
    }

    void add(Element node, int visit, @Nullable Element flow, @Nullable ChoiceSource source) {
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

    /**
     * @param tooLong whether something would still go on
     * @param waiting what waits for others at the end
     */
    DryRunWay result(boolean tooLong, List<Element> waiting) {
        if (!hasStopped()) {
            waiting.forEach(this::stuck);
        }
        DryRunEnd end = end(tooLong);
        return new DryRunWay(steps, end, asked, List.copyOf(stuck), end == DryRunEnd.ENDED ? left() : List.of());
    }

    private DryRunEnd end(boolean tooLong) {
        if (tooLong) {
            return DryRunEnd.TOO_LONG;
        }
        if (!asked.isEmpty()) {
            return DryRunEnd.ASKS;
        }
        if (!stuck.isEmpty()) {
            return DryRunEnd.STUCK;
        }
        return underWay ? DryRunEnd.UNDER_WAY : DryRunEnd.ENDED;
    }

    private List<String> left() {
        return past.visited().entrySet().stream()
                .filter(one -> visits.getOrDefault(one.getKey(), 0) == 0)
                .map(Map.Entry::getValue)
                .toList();
    }
}
