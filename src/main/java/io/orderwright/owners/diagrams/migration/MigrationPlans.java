package io.orderwright.owners.diagrams.migration;

import io.orderwright.owners.diagrams.gray.GrayStarts;
import io.orderwright.owners.diagrams.migration.ports.MigrationEngine;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StandingInstance;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.platform.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Plans by which what is under way would go on by the version on which all begin. Looks only; nothing is written. */
@Service
public class MigrationPlans {

    private static final int MOST_CHOICES = 500;

    private final MigrationEngine engine;
    private final DiagramEngine diagrams;
    private final GrayStarts gray;

    MigrationPlans(MigrationEngine engine, DiagramEngine diagrams, GrayStarts gray) {
        this.engine = engine;
        this.diagrams = diagrams;
        this.gray = gray;
    }

    MigrationEngine engine() {
        return engine;
    }

    /** How many are under way, by version, the newest first. @throws Refusal NOT_FOUND for an unknown process */
    public Map<Integer, Long> underWay(String process) {
        known(process);
        return engine.underWay(process);
    }

    /**
     * The version on which all begin, and to which alone others may be moved.
     *
     * @throws Refusal NOT_FOUND for an unknown process; CONFLICT while a gray release lets some begin on another version
     */
    public int target(String process) {
        known(process);
        return gray.common(process).orElseThrow(() -> Refusal.conflict("migrations.gray", process));
    }

    private void known(String process) {
        if (diagrams.inForce(process).isEmpty()) {
            throw Refusal.notFound("diagrams.unknown-process", process);
        }
    }

    /**
     * The plan, made from ids and kinds, and where somebody has chosen otherwise, as that.
     *
     * @param chosen as {@code step:step of the new version}, and {@code step:} for nowhere
     * @throws Refusal NOT_FOUND for an unknown process or version; CONFLICT while there is a gray release, and for the version on
     *     which all begin; INVALID for a choice that is none
     */
    public MovePlan plan(String process, int from, List<String> chosen) {
        int to = target(process);
        List<WaitingStep> before = engine.steps(process, from);
        if (before.isEmpty() && diagrams.version(process, from).isEmpty()) {
            throw Refusal.notFound("migrations.unknown-version", process, from);
        }
        if (from == to) {
            throw Refusal.conflict("migrations.same", process, to);
        }
        List<WaitingStep> after = engine.steps(process, to);
        List<StepPair> mappings = engine.proposed(process, from, to, chosen(chosen, before, after));
        return plan(new MoveWay(process, from, to, mappings), before, after);
    }

    /** The plan by steps that were kept. */
    MovePlan plan(MoveWay way) {
        return plan(way, engine.steps(way.process(), way.from()), engine.steps(way.process(), way.to()));
    }

    private MovePlan plan(MoveWay way, List<WaitingStep> before, List<WaitingStep> after) {
        Map<String, StepPair> mapped =
                way.steps().stream().collect(Collectors.toMap(StepPair::from, Function.identity()));
        Map<String, WaitingStep> targets =
                after.stream().collect(Collectors.toMap(WaitingStep::id, Function.identity()));
        Map<String, Long> standing = engine.standing(way.process(), way.from());
        List<PlannedStep> steps = before.stream()
                .map(step -> {
                    StepPair mapping = mapped.get(step.id());
                    return new PlannedStep(
                            step,
                            mapping == null ? null : targets.get(mapping.to()),
                            mapping != null && mapping.renewed(),
                            standing.getOrDefault(step.id(), 0L),
                            after.stream()
                                    .filter(one -> one.like().equals(step.like()))
                                    .toList());
                })
                .toList();
        Set<String> reached = way.steps().stream().map(StepPair::to).collect(Collectors.toSet());
        return new MovePlan(
                way.process(),
                way.from(),
                way.to(),
                engine.underWay(way.process()).getOrDefault(way.from(), 0L),
                steps,
                after.stream().filter(step -> !reached.contains(step.id())).toList(),
                way.steps(),
                engine.faults(way));
    }

    private static Map<String, String> chosen(List<String> chosen, List<WaitingStep> before, List<WaitingStep> after) {
        if (chosen.size() > MOST_CHOICES) {
            throw Refusal.invalid("map", "migrations.choice");
        }
        Map<String, String> likes = before.stream().collect(Collectors.toMap(WaitingStep::id, WaitingStep::like));
        Map<String, String> targets = after.stream().collect(Collectors.toMap(WaitingStep::id, WaitingStep::like));
        Map<String, String> choices = new HashMap<>();
        for (String choice : chosen) {
            int colon = choice.indexOf(':');
            String left = colon < 0 ? "" : choice.substring(0, colon);
            String next = choice.substring(colon + 1);
            boolean fits = likes.containsKey(left)
                    && (next.isEmpty() || likes.get(left).equals(targets.get(next)));
            if (!fits || choices.putIfAbsent(left, next) != null) {
                throw Refusal.invalid("map", "migrations.choice", choice);
            }
        }
        return choices;
    }

    /**
     * How instances stand and whether they could be moved now, by their ids; nothing is written.
     *
     * @param after the last one before; may be empty
     * @throws Refusal CONFLICT where the plan is no way
     */
    public List<StandingInstance> outlook(MovePlan plan, String after, int most) {
        refuseUnlessWay(plan.faults());
        return engine.outlook(new MoveWay(plan.process(), plan.from(), plan.to(), plan.mappings()), after, most);
    }

    static void refuseUnlessWay(List<MoveObstacle> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.conflict("migrations.faulty", faults.size());
        }
    }
}
