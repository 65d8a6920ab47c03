package io.orderwright.process.engine.migration;

import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The engine's plans: proposed by ids and kinds, corrected by what somebody has chosen, and built. */
@Component
class EnginePlans {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final WithoutAuthorization engine;

    /** A definition never changes. */
    private final Map<String, VersionDiagram> drawings = new ConcurrentHashMap<>();

    EnginePlans(RuntimeService runtime, RepositoryService repository, WithoutAuthorization engine) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    Optional<String> definition(String process, int version) {
        if (version < 1) {
            return Optional.empty();
        }
        return engine.ask(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(ProcessDefinition::getId));
    }

    private String known(String process, int version) {
        return definition(process, version)
                .orElseThrow(() -> new IllegalArgumentException(process + " has no version " + version));
    }

    VersionDiagram drawing(String process, int version) {
        return drawings.computeIfAbsent(known(process, version), id -> new VersionDiagram(model(id)));
    }

    private byte[] model(String definition) {
        try (InputStream in = engine.ask(() -> repository.getProcessModel(definition))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody has chosen comes first; of what was proposed beside it, what does not fit with it is left out. */
    List<StepPair> proposed(String process, int from, int to, Map<String, String> chosen) {
        VersionDiagram before = drawing(process, from);
        VersionDiagram after = drawing(process, to);
        Map<String, StepPair> steps = new LinkedHashMap<>();
        chosen.forEach((left, next) -> {
            if (!next.isEmpty()) {
                steps.put(left, mapping(before, after, left, next));
            }
            if (!next.isEmpty()
                    && before.step(left).filter(VersionDiagram::isForSeveral).isPresent()) {
                String body = left + VersionDiagram.BODY;
                steps.put(body, new StepPair(body, next + VersionDiagram.BODY, false));
            }
        });
        equal(process, from, to).stream()
                .filter(one ->
                        !chosen.containsKey(one.getSourceActivityId()) && !steps.containsKey(one.getSourceActivityId()))
                .filter(one -> like(before, one.getSourceActivityId()).equals(like(after, one.getTargetActivityId())))
                .forEach(one -> steps.put(
                        one.getSourceActivityId(),
                        mapping(before, after, one.getSourceActivityId(), one.getTargetActivityId())));
        return fitting(new MoveWay(process, from, to, List.copyOf(steps.values())), chosen.keySet());
    }

    private static Optional<String> like(VersionDiagram drawing, String id) {
        return drawing.step(id).map(step -> step.like());
    }

    private List<MigrationInstruction> equal(String process, int from, int to) {
        return engine.ask(() -> runtime.createMigrationPlan(known(process, from), known(process, to))
                .mapEqualActivities()
                .updateEventTriggers()
                .build()
                .getInstructions());
    }

    private static StepPair mapping(VersionDiagram before, VersionDiagram after, String left, String next) {
        Optional<String> awaited = after.awaited(next);
        boolean renewed = awaited.isPresent() && (after.isCondition(next) || !awaited.equals(before.awaited(left)));
        return new StepPair(left, next, renewed);
    }

    /** Without what does not fit; what was chosen stays, so that it is said. */
    List<StepPair> fitting(MoveWay way, Set<String> chosen) {
        List<StepPair> left = way.steps();
        while (true) {
            Set<String> wrong = faults(new MoveWay(way.process(), way.from(), way.to(), left)).stream()
                    .map(MoveObstacle::step)
                    .filter(step -> !chosen.contains(step))
                    .collect(Collectors.toSet());
            List<StepPair> fits =
                    left.stream().filter(step -> !wrong.contains(step.from())).toList();
            if (fits.size() == left.size()) {
                return fits;
            }
            left = fits;
        }
    }

    List<MoveObstacle> faults(MoveWay way) {
        return engine.ask(() -> {
            try {
                // Not as a command of its own: where that one fails, so does the transaction of whoever asks.
                new CreateMigrationPlanCmd((MigrationPlanBuilderImpl) builder(way))
                        .execute(Context.getCommandContext());
                return List.of();
            } catch (MigrationPlanValidationException refused) {
                return refused.getValidationReport().getInstructionReports().stream()
                        .flatMap(one -> EngineObstacles.of(one).stream())
                        .distinct()
                        .toList();
            }
        });
    }

    /** @throws MigrationPlanValidationException where it is no way */
    MigrationPlan plan(MoveWay way) {
        return engine.ask(() -> builder(way).build());
    }

    private MigrationPlanBuilder builder(MoveWay way) {
        MigrationPlanBuilder plan =
                runtime.createMigrationPlan(known(way.process(), way.from()), known(way.process(), way.to()));
        for (StepPair step : way.steps()) {
            MigrationInstructionBuilder one = plan.mapActivities(step.from(), step.to());
            if (step.renewed()) {
                one.updateEventTrigger();
            }
        }
        return plan;
    }
}
