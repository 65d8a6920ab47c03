package io.orderwright.process.engine.dryrun;

import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.owners.diagrams.dryrun.DryRuns;
import io.orderwright.owners.diagrams.dryrun.PastRun;
import io.orderwright.process.engine.calls.WithoutAuthorization;
import io.orderwright.process.engine.dryrun.PastSteps.Visit;
import io.orderwright.process.engine.gate.Diagram;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** Reads past instances out of the engine's history, and walks candidates with them. */
@Component
class EngineDryRuns implements DryRuns {

    private static final int MOST_VISITS = 2_000;

    /** What the engine calls a step that is done for several, as a whole. */
    private static final String FOR_EACH = "#multiInstanceBody";

    private final HistoryService history;
    private final RepositoryService repository;
    private final WithoutAuthorization engine;
    private final ConditionsToday conditions;

    EngineDryRuns(
            HistoryService history,
            RepositoryService repository,
            WithoutAuthorization engine,
            ConditionsToday conditions) {
        this.history = history;
        this.repository = repository;
        this.engine = engine;
        this.conditions = conditions;
    }

    @Override
    public List<PastRun> recent(String process, int most) {
        return engine.ask(() -> instances(process).listPage(0, most).stream()
                .map(EngineDryRuns::run)
                .toList());
    }

    @Override
    public Optional<PastRun> about(String process, String subject) {
        return engine.ask(() -> instances(process).processInstanceBusinessKey(subject).listPage(0, 1).stream()
                .map(EngineDryRuns::run)
                .findFirst());
    }

    private HistoricProcessInstanceQuery instances(String process) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc();
    }

    private static PastRun run(HistoricProcessInstance instance) {
        return new PastRun(
                instance.getId(),
                Objects.requireNonNullElse(instance.getBusinessKey(), instance.getId()),
                instance.getProcessDefinitionVersion(),
                instance.getStartTime().toInstant(),
                instance.getEndTime() == null ? null : instance.getEndTime().toInstant());
    }

    @Override
    public DryRunWay walk(byte[] diagram, PastRun past, Map<String, List<String>> chosen) {
        PastSteps steps = engine.ask(() -> steps(past.instance()));
        Map<String, Object> kept = engine.ask(() -> variables(past.instance()));
        Map<String, Optional<Boolean>> asked = new HashMap<>();
        return new Walk(
                        candidate(diagram),
                        steps,
                        new WalkedWays(
                                steps,
                                chosen,
                                condition -> asked.computeIfAbsent(condition, one -> conditions.holds(one, kept))))
                .walk();
    }

    @Override
    public DryRunWay walk(byte[] diagram, Map<String, List<String>> chosen) {
        StepsTaken none = StepsTaken.none();
        return new Walk(candidate(diagram), none, new WalkedWays(none, chosen, condition -> Optional.empty())).walk();
    }

    private static Diagram candidate(byte[] diagram) {
        return Diagram.of("candidate.bpmn", diagram, Map.of());
    }

    private PastSteps steps(String instance) {
        HistoricProcessInstance one = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_VISITS);
        Set<String> bodies = activities.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(FOR_EACH))
                .collect(Collectors.toSet());
        List<Visit> visits = activities.stream()
                .filter(activity -> !bodies.contains(activity.getActivityId() + FOR_EACH))
                .map(activity -> new Visit(
                        activity.getActivityId().replace(FOR_EACH, ""),
                        activity.getEndTime() == null,
                        activity.isCanceled()))
                .toList();
        return new PastSteps(Diagram.of("past.bpmn", model(one.getProcessDefinitionId()), Map.of()), visits);
    }

    private Map<String, Object> variables(String instance) {
        Map<String, Object> kept = new HashMap<>();
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .listPage(0, MOST_VISITS)) {
            boolean ofInstance = instance.equals(variable.getActivityInstanceId());
            if (ofInstance
                    && variable.getErrorMessage() == null
                    && !variable.getTypeName().equals("object")) {
                kept.put(variable.getName(), variable.getValue());
            }
        }
        return kept;
    }

    private byte[] model(String definition) {
        try (InputStream in = repository.getProcessModel(definition)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
