package io.orderwright.process.engine.migration;

import io.orderwright.owners.diagrams.migration.ports.CheckedWaits;
import io.orderwright.owners.diagrams.migration.ports.MigrationEngine;
import io.orderwright.owners.diagrams.migration.ports.MoveObstacle;
import io.orderwright.owners.diagrams.migration.ports.MoveRefused;
import io.orderwright.owners.diagrams.migration.ports.MoveWay;
import io.orderwright.owners.diagrams.migration.ports.StandingInstance;
import io.orderwright.owners.diagrams.migration.ports.StartedInstance;
import io.orderwright.owners.diagrams.migration.ports.StepPair;
import io.orderwright.owners.diagrams.migration.ports.WaitingStep;
import io.orderwright.process.engine.calls.Collisions;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import io.orderwright.process.engine.migration.store.InstancesOfVersion;
import io.orderwright.process.engine.migration.store.InstancesOfVersion.AwaitedEvent;
import io.orderwright.process.engine.migration.store.InstancesOfVersion.InstanceFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The engine's side of migrations. */
@Component
class EngineMigrations implements MigrationEngine {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final WithoutAuthorization asItself;
    private final EnginePlans plans;
    private final InstancesOfVersion instances;

    EngineMigrations(
            ProcessEngine engine,
            RuntimeService runtime,
            WithoutAuthorization asItself,
            EnginePlans plans,
            InstancesOfVersion instances) {
        this.engine = engine;
        this.runtime = runtime;
        this.asItself = asItself;
        this.plans = plans;
        this.instances = instances;
    }

    @Override
    public List<WaitingStep> steps(String process, int version) {
        return plans.definition(process, version).isEmpty()
                ? List.of()
                : plans.drawing(process, version).steps();
    }

    @Override
    public List<StepPair> proposed(String process, int from, int to, Map<String, String> chosen) {
        return plans.proposed(process, from, to, chosen);
    }

    @Override
    public List<StepPair> fitting(MoveWay way) {
        return plans.fitting(way, Set.of());
    }

    @Override
    public List<MoveObstacle> faults(MoveWay way) {
        return plans.faults(way);
    }

    @Override
    public Map<Integer, Long> underWay(String process) {
        return instances.underWay(process);
    }

    @Override
    public Map<String, Long> standing(String process, int version) {
        return plans.definition(process, version).map(instances::standing).orElse(Map.of());
    }

    @Override
    public List<StartedInstance> instances(String process, int version, String after, int most) {
        return plans.definition(process, version)
                .map(definition -> instances.instances(definition, after, most))
                .orElse(List.of());
    }

    @Override
    public List<StandingInstance> outlook(MoveWay way, String after, int most) {
        List<StartedInstance> page = instances(way.process(), way.from(), after, most);
        MigrationPlan plan = plans.plan(way);
        return asItself.ask(() -> page.stream()
                .map(one -> standing(one, new MigrationTrial(engine, plan)))
                .toList());
    }

    private StandingInstance standing(StartedInstance one, MigrationTrial trial) {
        InstanceFacts facts = instances.facts(one.instance());
        ActivityInstance tree = runtime.getActivityInstance(one.instance());
        return new StandingInstance(
                one.instance(),
                one.subject(),
                tree == null ? List.of() : leaves(tree).distinct().toList(),
                facts.since(),
                facts.suspended(),
                facts.incidents(),
                facts.called(),
                obstacles(one.instance(), trial));
    }

    private static List<MoveObstacle> obstacles(String instance, MigrationTrial trial) {
        try {
            return EngineObstacles.of(trial.report(Context.getCommandContext(), instance));
        } catch (ProcessEngineException refused) {
            return List.of(EngineObstacles.of("", String.valueOf(refused.getMessage())));
        }
    }

    /** Where it stands; of a step that is done for several, the step. */
    private static Stream<String> leaves(ActivityInstance at) {
        Stream<String> begun =
                at.getChildActivityInstances().length == 0 && at.getChildTransitionInstances().length == 0
                        ? Stream.of(at.getActivityId())
                        : Stream.of(at.getChildActivityInstances()).flatMap(EngineMigrations::leaves);
        return Stream.concat(begun, Stream.of(at.getChildTransitionInstances()).map(queued -> queued.getActivityId()));
    }

    /** Everything in which it is, the process too. */
    private static Stream<String> within(ActivityInstance at) {
        return Stream.concat(
                Stream.of(at.getActivityId()),
                Stream.of(at.getChildActivityInstances()).flatMap(EngineMigrations::within));
    }

    @Override
    public CheckedWaits move(String instance, MoveWay way) {
        if (!stands(instance, way)) {
            throw MoveRefused.gone();
        }
        List<AwaitedEvent> before = instances.waited(instance);
        try {
            runtime.newMigration(plans.plan(way)).processInstanceIds(instance).execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            throw MoveRefused.because(EngineObstacles.of(refused.getValidationReport()));
        } catch (MigrationPlanValidationException refused) {
            throw MoveRefused.because(plans.faults(way));
        } catch (ProcessEngineException refused) {
            if (Collisions.isCollision(refused)) {
                throw new ConcurrencyFailureException("somebody else acted on " + instance, refused);
            }
            // As it is where the instance has ended since it was looked for.
            throw MoveRefused.forNow(EngineObstacles.of("", String.valueOf(refused.getMessage())));
        }
        List<AwaitedEvent> after = instances.waited(instance);
        List<MoveObstacle> wrong =
                new WaitsAfterMove(plans.drawing(way.process(), way.to()), way).faults(before, after, within(instance));
        if (!wrong.isEmpty()) {
            throw MoveRefused.because(wrong);
        }
        return WaitsAfterMove.counted(after);
    }

    private boolean stands(String instance, MoveWay way) {
        ProcessInstance running = asItself.ask(() ->
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult());
        return running != null
                && plans.definition(way.process(), way.from())
                        .filter(running.getProcessDefinitionId()::equals)
                        .isPresent();
    }

    private List<String> within(String instance) {
        @Nullable ActivityInstance tree = asItself.ask(() -> runtime.getActivityInstance(instance));
        List<String> found = new ArrayList<>();
        if (tree != null) {
            within(tree).forEach(found::add);
            // The process as its events name it.
            found.add(tree.getProcessDefinitionId()
                    .substring(0, tree.getProcessDefinitionId().indexOf(':')));
        }
        return found;
    }
}
