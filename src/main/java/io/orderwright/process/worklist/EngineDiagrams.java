package io.orderwright.process.worklist;

import io.orderwright.desk.ports.Diagrams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an order's way from the engine's history, and each diagram as it was deployed. */
@Component
class EngineDiagrams implements Diagrams {

    private static final int MOST_STEPS = 500;

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    /** A deployed diagram never changes, and there are few. */
    private final Map<String, String> models = new ConcurrentHashMap<>();

    EngineDiagrams(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Diagram> of(String orderNumber) {
        List<Diagram> found = new ArrayList<>();
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(orderNumber)
                .rootProcessInstances()
                .processDefinitionKeyNotIn(List.of("approval-copy"))
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .forEach(instance -> add(instance, null, found));
        return found;
    }

    private void add(HistoricProcessInstance instance, @Nullable String calledBy, List<Diagram> found) {
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS);
        found.add(new Diagram(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionVersion(),
                models.computeIfAbsent(instance.getProcessDefinitionId(), this::model),
                calledBy,
                steps(activities, failing(instance))));
        activities.stream()
                .filter(activity -> activity.getCalledProcessInstanceId() != null)
                .forEach(caller -> {
                    HistoricProcessInstance called = history.createHistoricProcessInstanceQuery()
                            .processInstanceId(caller.getCalledProcessInstanceId())
                            .singleResult();
                    if (called != null) {
                        add(called, caller.getActivityId(), found);
                    }
                });
    }

    private Set<String> failing(HistoricProcessInstance instance) {
        return instance.getEndTime() != null
                ? Set.of()
                : runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .map(Incident::getActivityId)
                        .collect(Collectors.toSet());
    }

    private static List<DiagramStep> steps(List<HistoricActivityInstance> activities, Set<String> failing) {
        Map<String, DiagramStep> steps = new LinkedHashMap<>();
        for (HistoricActivityInstance activity : activities) {
            DiagramStep next = step(activity, failing);
            steps.merge(
                    activity.getActivityId(),
                    next,
                    (before, now) -> new DiagramStep(
                            now.activity(),
                            now.name(),
                            before.status() == Status.HERE ? Status.HERE : now.status(),
                            before.times() + 1,
                            before.since(),
                            before.until() == null ? null : now.until()));
        }
        return List.copyOf(steps.values());
    }

    private static DiagramStep step(HistoricActivityInstance activity, Set<String> failing) {
        String id = activity.getActivityId();
        String name = activity.getActivityName();
        Instant until =
                activity.getEndTime() == null ? null : activity.getEndTime().toInstant();
        Status status = until == null
                ? failing.contains(id) ? Status.FAILED : Status.HERE
                : activity.isCanceled() ? Status.CANCELLED : Status.DONE;
        return new DiagramStep(
                id, name == null ? id : name, status, 1, activity.getStartTime().toInstant(), until);
    }

    private String model(String definition) {
        try (InputStream in = repository.getProcessModel(definition)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
