package io.orderwright.process.engine.migration;

import io.orderwright.owners.diagrams.migration.ports.CheckedWaits;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.process.engine.migration.store.InstancesOfVersion.AwaitedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an instance that was moved waits for what its new version wants: each message and time that it waited for at a step
 * that goes on, as often as before; each of an event that is new there, once; and nothing else. A time that nobody has changed
 * is due when it was.
 */
final class WaitsAfterMove {

    private final VersionDiagram target;
    private final Map<String, StepPair> mapped;
    private final Set<String> targets;

    WaitsAfterMove(VersionDiagram target, MoveWay way) {
        this.target = target;
        this.mapped = way.steps().stream().collect(Collectors.toMap(StepPair::from, Function.identity()));
        this.targets = way.steps().stream().map(StepPair::to).collect(Collectors.toSet());
    }

    /** A message or a time at a step; what it is called and when it is due counts only where nobody changed it. */
    private record Wait(String kind, String step) {}

    /**
     * What is wrong; nothing where nothing is.
     *
     * @param standing ids of the steps and parts in which it is after the move, each as often as it is there
     */
    List<MoveObstacle> faults(List<AwaitedEvent> before, List<AwaitedEvent> after, Collection<String> standing) {
        List<MoveObstacle> faults = new ArrayList<>();
        Map<Wait, Long> expected = before.stream()
                .flatMap(one -> Stream.ofNullable(mapped.get(one.step())).map(step -> new Wait(one.kind(), step.to())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<Wait, Long> found = after.stream()
                .collect(Collectors.groupingBy(one -> new Wait(one.kind(), one.step()), Collectors.counting()));
        expected.forEach((wait, times) -> {
            if (found.getOrDefault(wait, 0L) < times) {
                faults.add(MoveObstacle.of(wait.step, "migrations.obstacle.wait-lost"));
            }
        });
        found.forEach((wait, times) -> {
            long wanted = expected.getOrDefault(wait, isNew(wait.step) ? target.scopes(wait.step, standing) : 0L);
            if (times > wanted) {
                faults.add(MoveObstacle.of(wait.step, "migrations.obstacle.wait-twice"));
            }
        });
        target.steps().stream()
                .filter(step -> isNew(step.id())
                        && target.host(step.id()).filter(standing::contains).isPresent())
                .filter(step -> found.keySet().stream().noneMatch(wait -> wait.step.equals(step.id())))
                .forEach(step -> faults.add(MoveObstacle.of(step.id(), "migrations.obstacle.wait-lost")));
        faults.addAll(changed(before, after));
        return faults;
    }

    /** An event of the new version at which nobody stood before. */
    private boolean isNew(String step) {
        return !targets.contains(step) && target.host(step).isPresent();
    }

    private List<MoveObstacle> changed(List<AwaitedEvent> before, List<AwaitedEvent> after) {
        return mapped.values().stream()
                .filter(step -> !step.renewed())
                .filter(step -> !told(before, step.from()).equals(told(after, step.to())))
                .map(step -> MoveObstacle.of(step.to(), "migrations.obstacle.wait-changed"))
                .toList();
    }

    private static List<String> told(List<AwaitedEvent> waited, String step) {
        return waited.stream()
                .filter(one -> one.step().equals(step))
                .map(one -> one.kind()
                        + one.name()
                        + (one.due() == null
                                ? ""
                                : Instant.ofEpochMilli(one.due().toEpochMilli())))
                .sorted()
                .toList();
    }

    static CheckedWaits counted(List<AwaitedEvent> after) {
        int timers =
                (int) after.stream().filter(one -> one.kind().equals("timer")).count();
        return new CheckedWaits(after.size() - timers, timers);
    }
}
